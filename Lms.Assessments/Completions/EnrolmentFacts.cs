using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Assessments.Completions;

/// <summary>All that a rule can ask about one enrolment, as counted at one moment.</summary>
public sealed record EnrolmentFacts
{
    /// <summary>A completed enrolment stays so, whatever is asked of the cohort afterwards.</summary>
    public bool IsCompleted { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The day it is in the cohort's zone.</summary>
    public required DateOnly Today { get; init; }

    public int Lessons { get; init; }

    public int LessonsRead { get; init; }

    /// <summary>The module version has a test.</summary>
    public bool HasTest { get; init; } = true;

    /// <summary>Best marked share in basis points; null while none is marked.</summary>
    public int? BestAfter { get; init; }

    /// <summary>Tries at the test after that were begun.</summary>
    public int AfterStarted { get; init; }

    /// <summary>One of them runs now.</summary>
    public bool AfterRuns { get; init; }

    /// <summary>How many there may be.</summary>
    public int AfterAllowed { get; init; } = 3;

    /// <summary>Sessions that were not cancelled.</summary>
    public int Sessions { get; init; }

    /// <summary>Of those, the ones where attendance is decided.</summary>
    public int SessionsClosed { get; init; }

    public int SessionsPresent { get; init; }

    public bool PlanWritten { get; init; }

    public bool PlanClosed { get; init; }

    public bool HasMentor { get; init; }

    /// <summary>The next checkpoint of the coaching that is not done; null where there is none.</summary>
    public DateOnly? NextCheckpointOn { get; init; }

    public DateOnly? LastCheckpointOn { get; init; }

    /// <summary>The module has statements about attitude or practice to ask again.</summary>
    public bool HasStatements { get; init; } = true;

    /// <summary>Of the asking after 90 days; null while there is none.</summary>
    public SurveyState? FollowUp { get; init; }

    public DateTimeOffset? FollowUpOpensAt { get; init; }

    public DateTimeOffset? FollowUpClosesAt { get; init; }

    /// <summary>Every published piece of work of the cohort.</summary>
    public ValueList<WorkPiece> Work { get; init; } = [];
}
