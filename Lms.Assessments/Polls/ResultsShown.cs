using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.ResultsShown"/>.</summary>
public sealed record ResultsShown(Guid Poll, int Number, Tally Tally, ValueList<int>? Key);
