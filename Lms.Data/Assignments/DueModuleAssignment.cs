namespace Lms.Data.Assignments;

/// <summary>A cohort that runs or is to come, with what its module's own assignments need.</summary>
public sealed record DueModuleAssignment
{
    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    /// <summary><c>case_study</c> or <c>group_work</c>.</summary>
    public string SourceKey { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    /// <summary>Of the first session with a slot for group work; null where there is none (yet).</summary>
    public Guid? SessionId { get; init; }

    public DateTimeOffset? SessionEndsAt { get; init; }

    /// <summary>What the module version says, as stored.</summary>
    public string Payload { get; init; } = "";

    /// <summary>Of the module's texts.</summary>
    public string Language { get; init; } = "";
}
