namespace Lms.Data.Surveys;

/// <summary>Somebody whose cohort ended about 90 days ago and who was not asked yet.</summary>
public sealed record DueFollowUp
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>The cohort's.</summary>
    public string TimeZone { get; init; } = "";

    public Guid ModuleVersionId { get; init; }
}
