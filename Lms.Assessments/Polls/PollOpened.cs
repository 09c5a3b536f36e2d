using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.PollOpened"/>.</summary>
/// <param name="Many">A quiz in which more than one option may be ticked; null otherwise.</param>
public sealed record PollOpened(Guid Poll, int Number, string Kind, string Text, ValueList<string> Options, bool Anonymous, bool MayChange, bool Moderated, DateTimeOffset? ClosesAt, bool SpeedPoints, bool? Many = null);
