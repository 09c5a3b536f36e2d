using Lms.Assessments.Completions;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Completions;

/// <summary>One enrolment as it is counted: all but its pieces of work.</summary>
internal sealed record FactsRow
{
    public Guid EnrolmentId { get; init; }

    public Guid CohortId { get; init; }

    public string State { get; init; } = "";

    public Guid RuleId { get; init; }

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public int Lessons { get; init; }

    public int LessonsRead { get; init; }

    public int Quizzes { get; init; }

    public int? BestAfter { get; init; }

    public int AfterStarted { get; init; }

    public int AfterRunning { get; init; }

    public int Sessions { get; init; }

    public int SessionsClosed { get; init; }

    public int SessionsPresent { get; init; }

    public int PlansWritten { get; init; }

    public int PlansClosed { get; init; }

    public int Mentors { get; init; }

    public DateOnly? NextCheckpointOn { get; init; }

    public DateOnly? LastCheckpointOn { get; init; }

    public string? FollowUpState { get; init; }

    public DateTimeOffset? FollowUpOpensAt { get; init; }

    public DateTimeOffset? FollowUpClosesAt { get; init; }

    public EnrolmentFacts Facts(IEnumerable<WorkPiece> work, DateTimeOffset now) => new()
    {
        IsCompleted = State == "completed",
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        Today = EvaluateCompletion.DayThere(now, TimeZone),
        Lessons = Lessons,
        LessonsRead = LessonsRead,
        HasTest = Quizzes > 0,
        BestAfter = BestAfter,
        AfterStarted = AfterStarted,
        AfterRuns = AfterRunning > 0,
        Sessions = Sessions,
        SessionsClosed = SessionsClosed,
        SessionsPresent = SessionsPresent,
        PlanWritten = PlansWritten > 0,
        PlanClosed = PlansClosed > 0,
        HasMentor = Mentors > 0,
        NextCheckpointOn = NextCheckpointOn,
        LastCheckpointOn = LastCheckpointOn,
        FollowUp = FollowUpState is { } state ? Code.Read<SurveyState>(state) : null,
        FollowUpOpensAt = FollowUpOpensAt,
        FollowUpClosesAt = FollowUpClosesAt,
        Work = work.ToValueList(),
    };
}
