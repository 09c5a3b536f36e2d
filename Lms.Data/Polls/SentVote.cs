using Lms.Assessments.Polls;

namespace Lms.Data.Polls;

/// <summary>A vote as it came in.</summary>
/// <param name="Key">Names the request, 8 to 60 characters of the browser's choosing.</param>
/// <param name="ClientSeq">Its place among this browser's votes; larger is newer.</param>
public sealed record SentVote(PollChoice Choice, string Key, long ClientSeq)
{
    public bool IsWellFormed => Key.Length is >= 8 and <= 60 && Key.All(char.IsAscii) && ClientSeq > 0;
}
