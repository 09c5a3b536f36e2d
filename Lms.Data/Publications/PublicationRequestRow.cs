using Lms.Assessments.Publications;
using Lms.Assessments.Values;

namespace Lms.Data.Publications;

/// <summary>A period that was asked for, and how far it is.</summary>
public sealed record PublicationRequestRow
{
    public Guid Id { get; init; }

    public string Period { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public Guid? AskedBy { get; init; }

    public string? AskedByName { get; init; }

    public DateTimeOffset? BeatAt { get; init; }

    /// <summary>Null before it was begun.</summary>
    public string? Step { get; init; }

    public int Done { get; init; }

    public int Total { get; init; }

    public int Tries { get; init; }

    /// <summary>A code of <c>errors.</c>, or what the program said.</summary>
    public string? Failure { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool IsOpen => EndedAt is null;

    public bool IsWorking => State == Code.Of(RequestState.Working);

    public ReleasePeriod Asked => ReleasePeriod.Parse(Period)!.Value;
}
