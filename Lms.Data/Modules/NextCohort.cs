namespace Lms.Data.Modules;

/// <summary>The next run of a module that a reader may join.</summary>
public sealed record NextCohort
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int Capacity { get; init; }

    public int Taken { get; init; }
}
