namespace Lms.Data.Enrolments;

/// <summary>An enrolment somebody may end or take elsewhere, with what was done in it.</summary>
public sealed record LeaveView
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string State { get; init; } = "";

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string CohortState { get; init; } = "";

    public DateTimeOffset EndsAt { get; init; }

    public string ModuleTitle { get; init; } = "";

    public int LessonsRead { get; init; }

    public int Tests { get; init; }

    public int SessionsPresent { get; init; }

    public int Works { get; init; }

    /// <summary>The reader manages the cohort.</summary>
    public bool MayManage { get; init; }
}
