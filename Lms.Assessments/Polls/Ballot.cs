using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>A vote that the poll takes, with all that is counted of it.</summary>
/// <param name="Choice">Tidied: what is stored where the poll is named.</param>
/// <param name="Counts">The numbers of the tally it adds one to: options, the rating, or option × 100 + place.</param>
/// <param name="WordKey">Cloud: the form under which the word counts with others.</param>
/// <param name="Text">Where people write: who sees it at first.</param>
/// <param name="Share">Quiz: the mark in basis points.</param>
/// <param name="Points">Quiz with speed points.</param>
public sealed record Ballot(PollChoice Choice, ValueList<int> Counts, string? WordKey = null, AnswerState? Text = null, int? Share = null, int? Points = null);
