namespace Lms.Data.Outbox;

/// <summary>What a result's mail tells.</summary>
public sealed record ResultMail
{
    public Guid AttemptId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Purpose { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset FinishedAt { get; init; }

    public int PointsHundredths { get; init; }

    public int MaxPointsHundredths { get; init; }

    public int ShareBasisPoints { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";
}
