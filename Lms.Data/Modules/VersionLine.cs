namespace Lms.Data.Modules;

/// <summary>A loaded version in the administrator's list, and how many cohorts follow it.</summary>
public sealed record VersionLine
{
    public string Code { get; init; } = "";

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string ContentHash { get; init; } = "";

    public int RuleNumber { get; init; }

    public DateTimeOffset LoadedAt { get; init; }

    public long Cohorts { get; init; }
}
