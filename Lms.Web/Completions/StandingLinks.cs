using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Data.Completions;

namespace Lms.Web.Completions;

/// <summary>Where a requirement is gone on with: the exact thing, for the person and for who runs the cohort.</summary>
internal static class StandingLinks
{
    private static readonly NextAct[] Waiting = [NextAct.WaitForStart, NextAct.WaitForSurvey, NextAct.CohortLacksIt, NextAct.SurveyOver, NextAct.AskTrainer, NextAct.TestsUsedUp];

    /// <summary>For the person; null where there is nothing to open.</summary>
    public static string? Own(PersonLacks person, Standing standing) => standing switch
    {
        _ when Waiting.Contains(standing.Act) => null,
        { Measure: Measure.Lessons } or { Act: NextAct.ReadFirst } => $"/enrolments/{person.EnrolmentId}/lessons",
        { Measure: Measure.PostTest } => $"/enrolments/{person.EnrolmentId}/tests/after",
        { Measure: Measure.Attendance } => "/sessions",
        { Submission: { } submission } => $"/submissions/{submission}",
        { Subject: { } assignment } => $"/assignments/{assignment}",
        { Act: NextAct.WritePlan } => $"/enrolments/{person.EnrolmentId}/plan",
        { Measure: Measure.Coaching } => $"/enrolments/{person.EnrolmentId}/mentor",
        { Measure: Measure.FollowUp } when person.SurveyId is { } survey => $"/surveys/{survey}",
        _ => null,
    };

    /// <summary>For who runs the cohort; null where the person's own page on the board says all there is.</summary>
    public static string? Trainer(Guid cohortId, Standing standing) => standing switch
    {
        { HidesPeople: true, Subject: { } blind } => $"/assignments/{blind}",
        { Submission: { } submission, Act: NextAct.WaitForMark or NextAct.BelowLevel } => $"/marks/{submission}",
        { Submission: { } submission } => $"/submissions/{submission}",
        { Subject: { } assignment } => $"/assignments/{assignment}",
        { State: StandingState.Impossible } when Measure.IsLevel(standing.Measure) => $"/cohorts/{cohortId}/assignments",
        { Measure: Measure.Attendance } => $"/cohorts/{cohortId}",
        { Measure: Measure.Coaching, IsDone: false } => $"/cohorts/{cohortId}/mentors",
        { Measure: Measure.FollowUp, IsDone: false } => $"/cohorts/{cohortId}/surveys",
        _ => null,
    };

    public static Parts.Kind Kind(StandingState state) => state switch
    {
        StandingState.Done => Parts.Kind.Good,
        StandingState.Late or StandingState.Impossible => Parts.Kind.Danger,
        StandingState.Marker => Parts.Kind.Warning,
        StandingState.Trainee or StandingState.Mentor => Parts.Kind.Info,
        _ => Parts.Kind.Quiet,
    };

    public static string Icon(StandingState state) => state switch
    {
        StandingState.Done => "check",
        StandingState.Late => "clock",
        StandingState.Marker => "pencil",
        StandingState.Trainee => "person",
        StandingState.Mentor => "people",
        StandingState.Impossible => "warning",
        _ => "calendar",
    };
}
