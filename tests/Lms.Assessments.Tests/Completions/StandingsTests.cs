using Lms.Assessments.Completions;
using Lms.Assessments.Submissions;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Completions;

public class StandingsTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Middle = Start.AddDays(15);
    private static readonly DateTimeOffset Over = Start.AddDays(31);

    private static readonly EnrolmentFacts Fresh = new()
    {
        StartsAt = Start, EndsAt = Start.AddDays(30), Today = new DateOnly(2026, 12, 16), Lessons = 6, LessonsRead = 3, Sessions = 4, SessionsClosed = 1, SessionsPresent = 1,
    };

    private static int made;

    private static WorkPiece Piece(SubmissionState? state = null, int? level = null, string measure = Measure.CaseStudy, int dueDays = 20, bool marked = true) => new()
    {
        AssignmentId = new Guid(++made, 0, 0, new byte[8]), Measure = measure, OpensAt = Start, DueAt = Start.AddDays(dueDays), TakenUntil = Start.AddDays(dueDays + 3), IsMarked = marked, State = state, LevelHundredths = level,
    };

    private static Standing One(string measure, EnrolmentFacts facts, DateTimeOffset now, int share = 7_500) =>
        Standings.Of(new CompletionRule(1, [new(measure, share)]), facts, now).Single();

    private static (StandingState, WaitsFor, NextAct) Turn(Standing s) => (s.State, s.Who, s.Act);

    [Theory]
    [InlineData(250, false)]
    [InlineData(300, true)]
    [InlineData(400, true)]
    public void A_case_study_at_level_three_of_four_completes_and_below_it_waits_for_the_marker(int level, bool met)
    {
        var standing = One(Measure.CaseStudy, Fresh with { Work = [Piece(SubmissionState.Marked, level)] }, Middle);
        Assert.Equal(met, standing.IsDone);
        Assert.Equal((level, 400), (standing.Have, standing.Of));
        if (!met) Assert.Equal((300, StandingState.Marker, NextAct.BelowLevel), (standing.Needed, standing.State, standing.Act));
    }

    [Fact]
    public void The_lowest_of_a_kind_counts_and_the_one_that_most_needs_somebody_is_named()
    {
        var (good, waits, late) = (Piece(SubmissionState.Marked, 400), Piece(SubmissionState.HandedIn), Piece(dueDays: 14));
        var standing = One(Measure.CaseStudy, Fresh with { Work = [good, waits, late] }, Middle);
        Assert.Equal((0, late.AssignmentId), (standing.Have, standing.Subject));
        Assert.Equal((StandingState.Late, WaitsFor.Trainee, NextAct.HandIn), Turn(standing));
        Assert.Equal(waits.AssignmentId, One(Measure.CaseStudy, Fresh with { Work = [good, waits] }, Middle).Subject);
        Assert.True(One(Measure.CaseStudy, Fresh with { Work = [good] }, Middle).IsDone);
    }

    [Fact]
    public void Another_kind_of_work_does_not_stand_in_for_it()
    {
        var standing = One(Measure.CaseStudy, Fresh with { Work = [Piece(SubmissionState.Marked, 400, Measure.GroupWork)] }, Middle);
        Assert.Equal((StandingState.Impossible, WaitsFor.Marker, NextAct.CohortLacksIt), Turn(standing));
    }

    [Fact]
    public void Work_passes_from_the_trainee_to_the_marker_and_back()
    {
        Assert.Equal((StandingState.NotYet, WaitsFor.Trainee, NextAct.WaitForOpening), Turn(Of(null, Start.AddDays(-1))));
        Assert.Equal((StandingState.Trainee, WaitsFor.Trainee, NextAct.HandIn), Turn(Of(null, Middle)));
        Assert.Equal((StandingState.Trainee, WaitsFor.Trainee, NextAct.HandIn), Turn(Of(SubmissionState.Draft, Middle)));
        Assert.Equal((StandingState.Late, WaitsFor.Trainee, NextAct.HandIn), Turn(Of(SubmissionState.Draft, Start.AddDays(21))));
        Assert.Equal((StandingState.Late, WaitsFor.Marker, NextAct.WorkClosed), Turn(Of(null, Start.AddDays(24))));
        Assert.Equal((StandingState.Marker, WaitsFor.Marker, NextAct.WaitForMark), Turn(Of(SubmissionState.HandedIn, Start.AddDays(24))));
        Assert.Equal((StandingState.Trainee, WaitsFor.Trainee, NextAct.HandInAgain), Turn(Of(SubmissionState.Returned, Middle)));
        Assert.Equal((StandingState.Marker, WaitsFor.Marker, NextAct.WaitForMark), Turn(Of(SubmissionState.Appealed, Middle)));

        static Standing Of(SubmissionState? state, DateTimeOffset now) => One(Measure.CaseStudy, Fresh with { Work = [Piece(state)] }, now);
    }

    [Fact]
    public void Work_that_nobody_marks_is_done_when_it_is_handed_in()
    {
        Assert.False(One(Measure.Portfolio, Fresh with { Work = [Piece(SubmissionState.Draft, measure: Measure.Portfolio, marked: false)] }, Middle).IsDone);
        Assert.True(One(Measure.Portfolio, Fresh with { Work = [Piece(SubmissionState.HandedIn, measure: Measure.Portfolio, marked: false)] }, Middle).IsDone);
    }

    [Fact]
    public void Lessons_are_late_when_somebody_is_behind_the_pace_of_the_cohort()
    {
        Assert.Equal(StandingState.NotYet, One(Measure.Lessons, Fresh with { LessonsRead = 0 }, Start.AddDays(-1), 10_000).State);
        Assert.Equal(StandingState.Trainee, One(Measure.Lessons, Fresh, Middle, 10_000).State);
        Assert.Equal(StandingState.Late, One(Measure.Lessons, Fresh with { LessonsRead = 2 }, Middle, 10_000).State);
    }

    [Fact]
    public void The_test_waits_for_the_lessons_then_for_the_trainee_and_in_the_end_for_the_trainer()
    {
        var read = Fresh with { LessonsRead = 6 };
        Assert.Equal((StandingState.NotYet, WaitsFor.Trainee, NextAct.ReadFirst), Turn(One(Measure.PostTest, Fresh, Middle)));
        Assert.Equal((StandingState.Trainee, WaitsFor.Trainee, NextAct.TakeTest), Turn(One(Measure.PostTest, read with { BestAfter = 6_000, AfterStarted = 2 }, Middle)));
        Assert.Equal((StandingState.Marker, WaitsFor.Marker, NextAct.TestsUsedUp), Turn(One(Measure.PostTest, read with { AfterStarted = 3 }, Middle)));
        Assert.Equal((StandingState.Late, WaitsFor.Marker, NextAct.AskTrainer), Turn(One(Measure.PostTest, read, Over)));
        Assert.Equal(StandingState.Impossible, One(Measure.PostTest, read with { HasTest = false }, Middle).State);
    }

    [Fact]
    public void Sessions_are_late_only_when_coming_to_all_the_rest_would_not_be_enough()
    {
        Assert.Equal((StandingState.NotYet, WaitsFor.Trainee, NextAct.Attend), Turn(One(Measure.Attendance, Fresh, Middle)));
        Assert.Equal((StandingState.Late, WaitsFor.Marker, NextAct.SessionsMissed), Turn(One(Measure.Attendance, Fresh with { SessionsClosed = 3 }, Middle)));
        Assert.Equal(StandingState.Impossible, One(Measure.Attendance, Fresh with { Sessions = 0, SessionsClosed = 0, SessionsPresent = 0 }, Middle).State);
    }

    [Fact]
    public void A_plan_is_the_trainees_until_the_end_and_its_coaching_the_mentors()
    {
        var written = Fresh with { PlanWritten = true };
        Assert.Equal((StandingState.Trainee, WaitsFor.Trainee, NextAct.WritePlan), Turn(One(Measure.ActionPlan, Fresh, Middle)));
        Assert.Equal((StandingState.Late, WaitsFor.Trainee, NextAct.WritePlan), Turn(One(Measure.Coaching, Fresh, Over)));
        Assert.Equal((StandingState.Marker, WaitsFor.Marker, NextAct.WaitForMentor), Turn(One(Measure.Coaching, written, Middle)));
        Assert.Equal((StandingState.Mentor, WaitsFor.Mentor, NextAct.MeetMentor), Turn(One(Measure.Coaching, written with { HasMentor = true }, Middle)));
        Assert.Equal((StandingState.NotYet, WaitsFor.Mentor, NextAct.MeetMentor), Turn(One(Measure.Coaching, written with { HasMentor = true, NextCheckpointOn = Fresh.Today.AddDays(1) }, Middle)));
        Assert.Equal((StandingState.Late, WaitsFor.Mentor, NextAct.MeetMentor), Turn(One(Measure.Coaching, written with { HasMentor = true, LastCheckpointOn = Fresh.Today.AddDays(-15) }, Middle)));
        Assert.True(One(Measure.Coaching, written with { PlanClosed = true }, Middle).IsDone);
    }

    [Fact]
    public void The_questions_after_ninety_days_wait_until_they_are_asked_and_are_late_two_weeks_later()
    {
        var asked = Fresh with { FollowUp = SurveyState.Open, FollowUpOpensAt = Over };
        Assert.Equal((StandingState.NotYet, WaitsFor.Trainee, NextAct.WaitForSurvey), Turn(One(Measure.FollowUp, Fresh, Over)));
        Assert.Equal((StandingState.Trainee, WaitsFor.Trainee, NextAct.AnswerSurvey), Turn(One(Measure.FollowUp, asked, Over)));
        Assert.Equal((StandingState.Late, WaitsFor.Trainee, NextAct.AnswerSurvey), Turn(One(Measure.FollowUp, asked, Over.AddDays(14))));
        Assert.Equal((StandingState.Late, WaitsFor.Marker, NextAct.SurveyOver), Turn(One(Measure.FollowUp, Fresh with { FollowUp = SurveyState.Expired }, Over)));
        Assert.True(One(Measure.FollowUp, Fresh with { FollowUp = SurveyState.Done }, Over).IsDone);
        Assert.Equal(StandingState.Impossible, One(Measure.FollowUp, Fresh with { HasStatements = false }, Over).State);
    }

    [Fact]
    public void Done_is_exactly_what_the_rule_does_not_miss()
    {
        var rule = new CompletionRule(3, Measure.All.Select(m => new Requirement(m, 7_500)).ToValueList());
        EnrolmentFacts[] people =
        [
            Fresh,
            Fresh with { LessonsRead = 6, BestAfter = 7_500, SessionsPresent = 3, PlanWritten = true, PlanClosed = true, FollowUp = SurveyState.Done },
            Fresh with { Work = [Piece(SubmissionState.Marked, 300), Piece(SubmissionState.Marked, 299, Measure.GroupWork), Piece(SubmissionState.HandedIn, measure: Measure.Portfolio)] },
        ];
        Assert.All(people, facts => Assert.Equal(
            rule.Evaluate(Progress.Of(facts)).Missing.Select(m => m.Measure),
            Standings.Of(rule, facts, Middle).Where(s => !s.IsDone).Select(s => s.Measure)));
    }

    [Fact]
    public void Who_completed_has_nothing_open_whatever_is_asked_of_the_cohort_later() =>
        Assert.True(One(Measure.CaseStudy, Fresh with { IsCompleted = true, Work = [Piece()] }, Over).IsDone);

    [Fact]
    public void Every_code_of_a_standing_has_its_sentence_by_this_name()
    {
        Assert.Equal(["done", "trainee", "marker", "mentor", "late", "not_yet", "impossible"], Enum.GetValues<StandingState>().Select(s => Code.Of(s)));
        Assert.Equal(["nobody", "trainee", "marker", "mentor"], Enum.GetValues<WaitsFor>().Select(s => Code.Of(s)));
    }
}
