namespace Lms.Assessments.Attendances;

/// <summary>A line of the timeline.</summary>
/// <param name="Kind">A <see cref="Sessions.SessionEventKind"/>.</param>
/// <param name="What">What it was about, in its own words: a slide's title, a poll's question, a name; null where the kind says all.</param>
public sealed record SheetMoment(DateTimeOffset At, string Kind, string? What);
