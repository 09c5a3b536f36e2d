namespace Lms.Data.Attempts;

/// <summary>An enrolment as its tests see it.</summary>
public sealed record TestRow
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string State { get; init; } = "";

    public string FormBefore { get; init; } = "";

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string CohortState { get; init; } = "";

    public DateTimeOffset CohortEndsAt { get; init; }

    public string CohortTimeZone { get; init; } = "";

    public Guid ModuleVersionId { get; init; }

    public string ModuleTitle { get; init; } = "";

    /// <summary>In which the person reads now.</summary>
    public string PersonLanguage { get; init; } = "";

    /// <summary>The completion rule the cohort runs under, as the core wrote it.</summary>
    public string RuleJson { get; init; } = "";

    public int Lessons { get; init; }

    public int LessonsRead { get; init; }
}
