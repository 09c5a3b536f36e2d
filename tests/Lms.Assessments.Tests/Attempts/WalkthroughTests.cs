using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Tests.Items;
using static Lms.Assessments.Tests.Attempts.Tries;

namespace Lms.Assessments.Tests.Attempts;

/// <summary>One attempt from beginning to end, looked at after every act. Steps go through their stored form each time.</summary>
public class WalkthroughTests
{
    private readonly List<string> _log = [];

    private Attempt Now => Attempt.Fold(_log.Select(StepJson.Read));

    private void Append(IEnumerable<Step> steps) => _log.AddRange(steps.Select(StepJson.Write));

    private void Check(AttemptState state, int steps, string? single)
    {
        Assert.Equal(state, Now.State);
        Assert.Equal(steps, Now.StepCount);
        Assert.Equal(steps, _log.Count);
        Assert.Equal(single, Now.Answers.GetValueOrDefault("ERP-A01")?.Response.ToJson());
    }

    [Fact]
    public void Start_save_save_again_change_submit_mark_regrade_appeal_regrade()
    {
        Append(Begin());
        Check(AttemptState.InProgress, 1, null);
        Assert.Equal(At(30), Now.Rules.DeadlineAt);

        Append(Now.Save("ERP-A01", 1, Choice("a"), At(1)));
        Check(AttemptState.InProgress, 2, """{"choice":"a"}""");

        Append(Now.Save("ERP-A01", 1, Choice("a"), At(1, 5))); // the same save, retried
        Check(AttemptState.InProgress, 2, """{"choice":"a"}""");

        Append(Now.Save("ERP-A01", 3, Choice("b"), At(2)));
        Check(AttemptState.InProgress, 3, """{"choice":"b"}""");

        Append(Now.Save("ERP-A01", 2, Choice("c"), At(2, 1))); // an older one, late
        Check(AttemptState.InProgress, 3, """{"choice":"b"}""");

        Append(Now.Save("MED-A03", 4, new NumberResponse("13"), At(3)));
        Append(Now.Submit([new("ERP-A01", 3, Choice("b")), new("ERP-A07", 5, Choice("false")), new("MED-A03", 4, new NumberResponse("13"))], At(4)));
        Check(AttemptState.Submitted, 5, """{"choice":"b"}""");
        Assert.Equal("""{"choice":"false"}""", Now.Answers["ERP-A07"].Response.ToJson()); // lost on the way, repaired
        Assert.Equal(At(4), Now.FinishedAt);
        Assert.Equal(0, Now.LateSeconds);

        Append(Now.Submit([], At(5)));
        Check(AttemptState.Submitted, 5, """{"choice":"b"}""");

        Append(Now.Mark(Key(), At(5)));
        Check(AttemptState.Marked, 6, """{"choice":"b"}""");
        Assert.Equal((300, 500, 6_000), (Score.Of(Now).Points, Score.Of(Now).MaxPoints, Score.Of(Now).Share));

        Append(Now.Mark(Key(), At(6)));
        Check(AttemptState.Marked, 6, """{"choice":"b"}""");

        var corrected = Key(Samples.Single("c"), Samples.TrueFalse(true));
        Append(Now.Regrade(Key(), corrected, Officer, "two keys were wrong", At(60)));
        Check(AttemptState.Marked, 7, """{"choice":"b"}""");
        Assert.Equal(100, Score.Of(Now).Points);

        Append(Now.Regrade(Key(), corrected, Officer, "again", At(61)));
        Check(AttemptState.Marked, 7, """{"choice":"b"}""");

        Append(Now.MarkByHand("ERP-A01", 5_000, Officer, "the question was unclear", At(70)));
        Check(AttemptState.Marked, 8, """{"choice":"b"}""");
        Assert.Equal(150, Score.Of(Now).Points);

        Append(Now.Regrade(Key(), Key(), Officer, "the first key was right", At(80)));
        Check(AttemptState.Marked, 9, """{"choice":"b"}""");
        Assert.Equal(5_000, Now.ShareOf("ERP-A01")); // by hand: no regrade changes it
        Assert.Equal(10_000, Now.Marks["ERP-A01"].Share);
        Assert.Equal(250, Score.Of(Now).Points);

        Append(Now.MarkByHand("ERP-A01", 5_000, Officer, "again", At(90)));
        Check(AttemptState.Marked, 9, """{"choice":"b"}""");
    }

    [Fact]
    public void Leaving_never_submits_and_the_sweep_closes_at_the_deadline()
    {
        Append(Begin());
        Append(Now.Save("ERP-A01", 1, Choice("b"), At(10)));
        Append(Now.CloseOverdue(At(30, 60))); // the last second of the grace
        Check(AttemptState.InProgress, 2, """{"choice":"b"}""");

        Append(Now.CloseOverdue(At(45)));
        Check(AttemptState.Overdue, 3, """{"choice":"b"}""");
        Assert.Equal(At(30), Now.FinishedAt);
        Assert.True(Now.WasOverdue);

        Append(Now.CloseOverdue(At(46)));
        Append(Now.Submit([new("ERP-A07", 9, Choice("false"))], At(46)));
        Check(AttemptState.Overdue, 3, """{"choice":"b"}""");

        Append(Now.Mark(Key(), At(46)));
        Check(AttemptState.Marked, 4, """{"choice":"b"}""");
        Assert.Equal((100, true), (Score.Of(Now).Points, Now.WasOverdue));
    }

    [Fact]
    public void Going_on_upon_another_device_counts_on_from_what_the_server_knows()
    {
        Append(Begin());
        Append(Now.Save("ERP-A01", 1, Choice("a"), At(1)));
        Append(Now.Save("ERP-A07", 2, Choice("true"), At(2)));
        Assert.Equal(3, Now.NextClientSeq);
        Append(Now.Save("ERP-A01", Now.NextClientSeq, Choice("b"), At(9)));
        Append(Now.Save("ERP-A01", 3, Choice("c"), At(10))); // the first device, at the same count: the acknowledged one stays
        Check(AttemptState.InProgress, 4, """{"choice":"b"}""");
    }
}
