using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Assessments.Completions;

/// <summary>
/// What is done, whose turn it is and what is late, requirement by requirement in the order of the rule. A requirement is done here
/// exactly where <see cref="CompletionRule.Evaluate"/> does not name it as missing.
/// </summary>
public static class Standings
{
    /// <summary>Days after the last checkpoint, or after the questions 90 days later were asked, until somebody is late with it.</summary>
    public const int GraceDays = 14;

    /// <summary>Days after the cohort's end when the questions come.</summary>
    public const int FollowUpDays = 90;

    public static ValueList<Standing> Of(CompletionRule rule, EnrolmentFacts facts, DateTimeOffset now)
    {
        var lacks = rule.Evaluate(Progress.Of(facts)).Missing.ToDictionary(m => m.Measure, StringComparer.Ordinal);
        return rule.Requirements.Select(r => facts.IsCompleted || !lacks.TryGetValue(r.Measure, out var missing) ? Met(r, facts) : Lacking(r, missing, facts, now)).ToValueList();
    }

    private static Standing Met(Requirement requirement, EnrolmentFacts facts)
    {
        var (have, of) = Progress.Of(facts).Measures.GetValueOrDefault(requirement.Measure, new Measured(0, 0));
        return new Standing(requirement, have, have, of, StandingState.Done, WaitsFor.Nobody, NextAct.Nothing);
    }

    private static Standing Lacking(Requirement requirement, Missing missing, EnrolmentFacts facts, DateTimeOffset now)
    {
        if (CohortLacks(requirement.Measure, facts))
        {
            return new Standing(requirement, 0, 0, 0, StandingState.Impossible, WaitsFor.Marker, NextAct.CohortLacksIt);
        }

        if (facts.Work.Any(w => w.Measure == requirement.Measure))
        {
            return WorkStandings.Lacking(requirement, missing, facts, now);
        }

        var (state, who, act) = requirement.Measure switch
        {
            Measure.Lessons => Lessons(facts, now),
            Measure.PostTest => Test(facts, now),
            Measure.Attendance => Sessions(missing, facts),
            Measure.ActionPlan => Plan(facts, now),
            Measure.Coaching => Coaching(facts, now),
            Measure.FollowUp => FollowUp(facts, now),
            // A later rule read by an older program: nobody is told to do what it does not know.
            _ => (StandingState.Impossible, WaitsFor.Marker, NextAct.CohortLacksIt),
        };
        return new Standing(requirement, missing.Have, missing.Needed, missing.Of, state, who, act);
    }

    /// <summary>Nobody of the cohort can meet it, whatever they do: no work of the kind, no session, no lesson, no test, nothing to ask.</summary>
    public static bool CohortLacks(string measure, EnrolmentFacts facts) => measure switch
    {
        Measure.Lessons => facts.Lessons == 0,
        Measure.PostTest => !facts.HasTest,
        Measure.Attendance => facts.Sessions == 0,
        Measure.ActionPlan or Measure.Coaching => false,
        Measure.FollowUp => !facts.HasStatements,
        _ => facts.Work.All(w => w.Measure != measure),
    };

    private static (StandingState, WaitsFor, NextAct) Lessons(EnrolmentFacts f, DateTimeOffset now) =>
        now < f.StartsAt ? (StandingState.NotYet, WaitsFor.Trainee, NextAct.WaitForStart)
        : Enrolments.Pace.IsBehind(f.LessonsRead, f.Lessons, f.StartsAt, f.EndsAt, now) ? (StandingState.Late, WaitsFor.Trainee, NextAct.ReadLessons)
        : (StandingState.Trainee, WaitsFor.Trainee, NextAct.ReadLessons);

    private static (StandingState, WaitsFor, NextAct) Test(EnrolmentFacts f, DateTimeOffset now) =>
        // Nobody can begin a test when the training is over, and nobody when all attempts are used.
        f.AfterRuns ? (StandingState.Trainee, WaitsFor.Trainee, NextAct.TakeTest)
        : f.AfterStarted >= f.AfterAllowed ? (StandingState.Marker, WaitsFor.Marker, NextAct.TestsUsedUp)
        : now >= f.EndsAt ? (StandingState.Late, WaitsFor.Marker, NextAct.AskTrainer)
        : f.LessonsRead < f.Lessons ? (StandingState.NotYet, WaitsFor.Trainee, now < f.StartsAt ? NextAct.WaitForStart : NextAct.ReadFirst)
        : (StandingState.Trainee, WaitsFor.Trainee, NextAct.TakeTest);

    private static (StandingState, WaitsFor, NextAct) Sessions(Missing missing, EnrolmentFacts f) =>
        f.SessionsPresent + Math.Max(0, f.Sessions - f.SessionsClosed) < missing.Needed
            ? (StandingState.Late, WaitsFor.Marker, NextAct.SessionsMissed)
            : (StandingState.NotYet, WaitsFor.Trainee, NextAct.Attend);

    private static (StandingState, WaitsFor, NextAct) Plan(EnrolmentFacts f, DateTimeOffset now) =>
        now < f.StartsAt ? (StandingState.NotYet, WaitsFor.Trainee, NextAct.WaitForStart)
        : (now >= f.EndsAt ? StandingState.Late : StandingState.Trainee, WaitsFor.Trainee, NextAct.WritePlan);

    private static (StandingState, WaitsFor, NextAct) Coaching(EnrolmentFacts f, DateTimeOffset now) =>
        !f.PlanWritten ? Plan(f, now)
        : !f.HasMentor ? (StandingState.Marker, WaitsFor.Marker, NextAct.WaitForMentor)
        : f.LastCheckpointOn?.AddDays(GraceDays) < f.Today ? (StandingState.Late, WaitsFor.Mentor, NextAct.MeetMentor)
        : f.NextCheckpointOn > f.Today ? (StandingState.NotYet, WaitsFor.Mentor, NextAct.MeetMentor)
        : (StandingState.Mentor, WaitsFor.Mentor, NextAct.MeetMentor);

    private static (StandingState, WaitsFor, NextAct) FollowUp(EnrolmentFacts f, DateTimeOffset now) => f switch
    {
        { FollowUp: SurveyState.Expired } => (StandingState.Late, WaitsFor.Marker, NextAct.SurveyOver),
        { FollowUp: SurveyState.Open, FollowUpClosesAt: { } closes } when now >= closes => (StandingState.Late, WaitsFor.Marker, NextAct.SurveyOver),
        { FollowUp: SurveyState.Open, FollowUpOpensAt: { } opens } when now >= opens =>
            (now >= opens.AddDays(GraceDays) ? StandingState.Late : StandingState.Trainee, WaitsFor.Trainee, NextAct.AnswerSurvey),
        _ => (StandingState.NotYet, WaitsFor.Trainee, NextAct.WaitForSurvey),
    };
}
