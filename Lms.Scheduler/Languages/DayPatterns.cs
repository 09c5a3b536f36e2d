namespace Lms.Scheduler.Languages;

/// <summary>How a language writes a day, in .NET's patterns: in lists, in letters and in documents.</summary>
public sealed record DayPatterns
{
    public string Short { get; init; } = "ddd d MMM yyyy";

    public string Long { get; init; } = "dddd d MMMM yyyy";

    public string Written { get; init; } = "d MMMM yyyy";
}
