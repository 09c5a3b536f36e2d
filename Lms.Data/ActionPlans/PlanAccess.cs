namespace Lms.Data.ActionPlans;

/// <summary>An enrolment as its own person or its mentor sees it.</summary>
public sealed record PlanAccess
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>The participant's clock.</summary>
    public string PersonZone { get; init; } = "";

    public string? Email { get; init; }

    public string InstitutionName { get; init; } = "";

    public string State { get; init; } = "";

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>The reader is the participant.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The running mentorship, where the reader is the mentor.</summary>
    public Guid? MentorshipId { get; init; }

    public bool IsMentor => MentorshipId is not null;

    /// <summary>The day where the cohort is.</summary>
    public DateOnly Today(DateTimeOffset now) => PlanDay.In(now, TimeZone);
}
