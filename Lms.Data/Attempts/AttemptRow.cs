namespace Lms.Data.Attempts;

/// <summary>The header of an attempt with whose it is.</summary>
public sealed record AttemptRow
{
    public const string InProgress = "in_progress";
    public const string Submitted = "submitted";
    public const string Closed = "closed";

    public Guid Id { get; init; }

    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public Guid QuizId { get; init; }

    public string Purpose { get; init; } = "";

    public int Number { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset DeadlineAt { get; init; }

    public int GraceSeconds { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public int? PointsHundredths { get; init; }

    public int MaxPointsHundredths { get; init; }

    public int? ShareBasisPoints { get; init; }

    /// <summary>The last instant at which an answer is taken.</summary>
    public DateTimeOffset ClosesAt => DeadlineAt.AddSeconds(GraceSeconds);
}
