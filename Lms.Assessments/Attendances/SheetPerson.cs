using Lms.Assessments.Values;

namespace Lms.Assessments.Attendances;

/// <summary>One person's line of a sheet, with how it is known.</summary>
public sealed record SheetPerson
{
    public required Guid Person { get; init; }

    public required string LatinName { get; init; }

    public required string NativeName { get; init; }

    /// <summary>BCP 47: decides the letter forms of the name in print.</summary>
    public string? Language { get; init; }

    public required string Institution { get; init; }

    public required string Sex { get; init; }

    public DateTimeOffset? JoinedAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    public int Minutes { get; init; }

    /// <summary>Basis points of the time the session ran.</summary>
    public int Share { get; init; }

    public bool Present { get; init; }

    public AttendanceHow How { get; init; }

    /// <summary>By hand: why.</summary>
    public string? Reason { get; init; }

    /// <summary>By hand: who entered it.</summary>
    public string? EnteredBy { get; init; }

    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>The same with another decision.</summary>
    public SheetPerson Decided(Attended attended) => this with
    {
        JoinedAt = attended.JoinedAt is { } joined ? InstantJson.Stored(joined) : null,
        LeftAt = attended.LeftAt is { } left ? InstantJson.Stored(left) : null,
        Minutes = attended.Minutes,
        Share = attended.Share,
        Present = attended.Present,
        How = attended.How,
    };
}
