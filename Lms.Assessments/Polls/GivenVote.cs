namespace Lms.Assessments.Polls;

/// <summary>The named vote that stands.</summary>
/// <param name="Key">Named the request that brought it.</param>
/// <param name="ClientSeq">Its place among this person's votes, by the browser's count.</param>
public sealed record GivenVote(PollChoice Choice, string Key, long ClientSeq);
