using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using static Lms.Assessments.Tests.Submissions.Works;

namespace Lms.Assessments.Tests.Submissions;

/// <summary>One submission from beginning to end, looked at after every act. Steps go through their stored form each time.</summary>
public class WalkthroughTests
{
    private readonly List<string> _log = [];

    private Submission Now => Submission.Fold(_log.Select(SubmissionStepJson.Read));

    private void Append(IEnumerable<SubmissionStep> steps) => _log.AddRange(steps.Select(SubmissionStepJson.Write));

    private void Check(SubmissionState state, int round, int steps)
    {
        Assert.Equal((state, round, steps), (Now.State, Now.Round, Now.StepCount));
        Assert.Equal(steps, _log.Count);
    }

    [Fact]
    public void Begin_hand_in_return_hand_in_mark_regrade_appeal_answer()
    {
        Append(Submission.Begin(Terms(), At(-100)));
        Check(SubmissionState.Draft, 0, 1);

        Append(Now.HandIn(Terms(), "First\r\ntext ", [Sheet], [Bek, Anna], At(1)));
        Check(SubmissionState.HandedIn, 1, 2);
        Assert.Equal("First\ntext", Now.Newest!.Text);
        Assert.Equal([Anna, Bek], Now.Newest.Members);
        Assert.Equal(3_600, Now.Newest.LateSeconds);

        Append(Now.HandIn(Terms(), "First\ntext", [Sheet], [Anna, Bek], At(2))); // the button pressed twice
        Check(SubmissionState.HandedIn, 1, 2);

        Append(Now.Return(Terms(), 1, Marker, Words, At(3)));
        Check(SubmissionState.Returned, 1, 3);
        Assert.Equal(Words, Now.Returns[0].Feedback);
        Assert.True(Now.IsOpen);

        Append(Now.HandIn(Terms(), "Second text", [], [Anna, Bek], At(400))); // long after the last day for a first one
        Check(SubmissionState.HandedIn, 2, 4);
        Assert.Equal(3_600, Now.Newest!.LateSeconds);
        Assert.False(Now.MayReturn(Terms()));

        Append(Now.Mark(Terms(), 2, [Marker], Outcome, At(401)));
        Check(SubmissionState.Marked, 2, 5);
        Assert.Equal(new SubmissionGrade(275, 4, 990, 1_600), Now.Grade); // one day late: a tenth of the points
        Assert.Equal(Outcome.Results, Now.Results);

        Append(Now.Mark(Terms(), 2, [Marker], Outcome, At(402)));
        Check(SubmissionState.Marked, 2, 5);

        Append(Now.Regrade(Terms(), Marker, Outcome with { LevelHundredths = 300, PointsHundredths = 1_200 }, "a criterion was overlooked", At(403)));
        Check(SubmissionState.Marked, 2, 6);
        Assert.Equal(1_080, Now.Grade!.PointsHundredths);
        Assert.Equal(275, Now.Marked!.LevelHundredths); // what was given first stays in the log

        Append(Now.AskAgain(Anna, "The third page was not read.", At(404)));
        Check(SubmissionState.Appealed, 2, 7);

        Append(Now.AnswerAppeal(Marker, upheld: false, "It was read; see the effect.", At(405)));
        Check(SubmissionState.Marked, 2, 8);
        Assert.False(Now.Answer!.Upheld);
        Assert.Equal("submission.appealed_already", Broken(() => Now.AskAgain(Anna, "Once more", At(406))));
    }

    [Fact]
    public void A_marked_work_given_back_has_no_mark_until_its_next_round_is_marked()
    {
        var marked = Begun().Then(Begun().HandIn(Terms(), "text", [], [Anna], At(-1)));
        marked = marked.Then(marked.Mark(Terms(), 1, [Marker], Outcome, At(1)));
        var returned = marked.Then(marked.Return(Terms(), 1, Marker, Words, At(2)));
        Assert.Null(returned.Grade);
        Assert.Equal(SubmissionState.Returned, returned.State);
    }

    [Fact]
    public void What_a_marker_decides_about_a_round_they_have_not_seen_is_refused()
    {
        var first = Begun().Then(Begun().HandIn(Terms(), "text", [], [Anna], At(-1)));
        var returned = first.Then(first.Return(Terms(), 1, Marker, Words, At(1)));
        var second = returned.Then(returned.HandIn(Terms(), "better", [], [Anna], At(2)));
        Assert.Equal("submission.not_handed_in", Broken(() => second.Mark(Terms(), 1, [Marker], Outcome, At(3))));
        Assert.Equal("submission.not_handed_in", Broken(() => returned.Mark(Terms(), 1, [Marker], Outcome, At(3))));
        Assert.Equal("submission.no_round_left", Broken(() => second.Return(Terms(), 2, Marker, Words, At(3))));
        Assert.Equal("submission.feedback_needed", Broken(() => first.Return(Terms(), 1, Marker, new Feedback { Seen = " " }, At(3))));
    }

    [Fact]
    public void What_cannot_be_handed_in_is_refused_by_name()
    {
        var begun = Begun();
        Assert.Equal("submission.empty", Broken(() => begun.HandIn(Terms(), " \n", [], [Anna], At(-1))));
        Assert.Equal("submission.files", Broken(() => begun.HandIn(Terms(), "t", [Sheet, Anna, Bek], [Anna], At(-1))));
        Assert.Equal("submission.text_long", Broken(() => begun.HandIn(Terms(), new string('a', Submission.LongestText + 1), [], [Anna], At(-1))));
        var handedIn = begun.Then(begun.HandIn(Terms(), "text", [], [Anna], At(-1)));
        Assert.Equal("submission.already_handed_in", Broken(() => handedIn.HandIn(Terms(), "another", [], [Anna], At(-1))));
        Assert.Equal("assignment.not_open", Broken(() => Submission.Begin(Terms(), At(-300))));
        Assert.Equal("assignment.withdrawn", Broken(() => Submission.Begin(Terms() with { State = Assessments.Assignments.AssignmentState.Withdrawn }, At(-1))));
        Assert.Equal("submission.not_marked", Broken(() => handedIn.AskAgain(Anna, "why", At(1))));
        Assert.Equal("submission.no_appeal", Broken(() => handedIn.AnswerAppeal(Marker, true, "why", At(1))));
    }

    [Fact]
    public void A_log_that_cannot_be_is_damage_and_no_rule() =>
        Assert.Throws<InvalidOperationException>(() => Begun().Apply(new Appealed { At = At(1), By = Anna, Reason = "r" }));

    private static string Broken(Func<object> act) => Assert.Throws<Assessments.Rules.RuleBroken>(() => act()).Code;
}
