namespace Lms.Assessments.Attendances;

/// <summary>What a trainer wrote to everybody.</summary>
public sealed record SheetMessage(DateTimeOffset At, string Name, string Text);
