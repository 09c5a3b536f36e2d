using FsCheck.Xunit;
using Lms.Assessments.Kap;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Statistics;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Kap;

public class KapReportTests
{
    private static readonly DateTimeOffset Ended = new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Ended.AddDays(200);

    [Fact]
    public void A_person_with_two_cohorts_of_a_module_counts_once_with_the_first_that_has_both_tests()
    {
        var ann = Id(1);
        KapEnrolment[] runs =
        [
            Run(ann, 2000, null, ended: Ended.AddDays(-90)),
            Run(ann, 4000, 6000),
            Run(ann, 6000, 9000, ended: Ended.AddDays(90)),
            Run(ann, 2000, 8000, module: "CWA"),
            Run(Id(2), 5000, null),
            Run(Id(3), null, 9000),
        ];

        var people = KapMatching.People(KapReport.Tested(runs));

        // The average of two modules, 0.4 and 0.2 to 0.6 and 0.8; the last was not measured before.
        Assert.Equal([new(ann, (0.4 + 0.2) / 2, (0.6 + 0.8) / 2), new(Id(2), 0.5, null)], people);
    }

    [Fact]
    public void Both_averages_points_relative_change_n_and_interval_stand_together_or_not_at_all()
    {
        var runs = Enumerable.Range(1, 12).Select(i => Run(Id(i), 2000 + (200 * i), 5000 + (200 * i) + (100 * (i % 2)), form: i % 2 == 0 ? TestForm.A : TestForm.B)).ToList();

        var knowledge = KapReport.Of(runs, [], [], Now, 10).Knowledge.Total;

        Assert.Equal(12, knowledge.Matched);
        Assert.Equal(0.305, knowledge.Change!.Difference, 1e-9);
        Assert.True(knowledge.Change.Interval.Holds(0.305) && !knowledge.Change.MayBeNone);
        Assert.Equal(0.305 / knowledge.Change.Before, knowledge.Change.Relative!.Value, 1e-9);
        Assert.Null(KapReport.Of(runs, [], [], Now, 13).Knowledge.Total.Change);
        Assert.Equal(FormVerdict.TooFew, KapReport.Of(runs, [], [], Now, 10).Forms!.Verdict);
        Assert.Equal((6, 6), KapReport.Of(runs, [], [], Now, 5).Forms is { } forms ? (forms.TookA, forms.TookB) : default);
    }

    [Fact]
    public void Forms_are_compared_within_one_module_only()
    {
        var runs = Enumerable.Range(1, 24).Select(i => Run(Id(i), 5000, 6000, module: i % 2 == 0 ? "ERP" : "CWA")).ToList();

        Assert.Null(KapReport.Of(runs, [], [], Now, 10).Forms);
    }

    [Fact]
    public void Who_was_never_measured_neither_dropped_out_nor_stands_between_the_forms_of_a_module()
    {
        var runs = Enumerable.Range(1, 24).Select(i => Run(Id(i), 5000, 6000, form: i % 2 == 0 ? TestForm.A : TestForm.B)).ToList();
        var told = KapReport.Of(runs, [], [], Now, 10);

        var beside = KapReport.Of([.. runs, .. Enumerable.Range(25, 30).Select(i => Run(Id(i), null, null, module: "CWA"))], [], [], Now, 10);

        Assert.Equal(0, beside.Knowledge.Total.Attrition.Left);
        Assert.Equal((told.Knowledge.Total.Matched, told.Forms!.TookA), (beside.Knowledge.Total.Matched, beside.Forms!.TookA));
        Assert.Equal(told.Knowledge.ByModule.Count, beside.Knowledge.ByModule.Count);
    }

    [Fact]
    public void A_group_of_nine_is_not_told_and_neither_is_a_group_it_could_be_computed_from()
    {
        var runs = Enumerable.Range(1, 50).Select(i => Run(Id(i), 5000, 6000 + (10 * i), sex: i <= 9 ? "not_stated" : i <= 24 ? "female" : "male")).ToList();

        var bySex = KapReport.Of(runs, [], [], Now, 10).Knowledge.BySex;

        Assert.Equal([("male", 26, false), ("female", 15, true), ("not_stated", 9, false)], bySex.Select(g => (g.Key, g.Change.Matched, g.IsHidden)));
        Assert.Equal([true, false, false], bySex.Select(g => g.Change.Change is not null));
    }

    [Property]
    public bool What_is_left_out_by_group_is_always_about_enough_people_or_nobody(byte[] sizes)
    {
        var groups = sizes.Take(6).Select(s => s % 25).ToList();
        var runs = groups.SelectMany((size, g) => Enumerable.Range(0, size).Select(i => Run(Id((1000 * g) + i + 1), 5000, 5000 + i, sex: "s" + g))).ToList();
        var by = KapReport.Of(runs, [], [], Now, 10).Knowledge.BySex;
        var missing = by.Where(g => g.Change.Change is null).Sum(g => g.Change.Matched);
        // Where everybody is missing there is nothing to subtract from but a total, which is then about fewer than ten or hides nothing.
        return missing is 0 or >= 10 || by.All(g => g.Change.Change is null);
    }

    [Fact]
    public void Attitudes_are_told_turned_round_and_practices_as_a_share_of_yes_with_what_was_confirmed()
    {
        var runs = Enumerable.Range(1, 10).Select(i => Run(Id(i), null, null, followUp: SurveyState.Done)).ToList();
        var words = runs.SelectMany((r, i) => new[]
        {
            Word(r, SurveyWave.Before, "T1", SurveyPart.Attitude, given: 4, scored: 2),
            Word(r, SurveyWave.FollowUp, "T1", SurveyPart.Attitude, given: 2, scored: 4),
            Word(r, SurveyWave.Before, "P1", SurveyPart.Practice, 0, 0),
            Word(r, SurveyWave.FollowUp, "P1", SurveyPart.Practice, i < 5 ? 2 : 1, i < 5 ? 2 : 1),
        });
        var confirmations = runs.Take(3).Select((r, i) => new KapConfirmation(r.EnrolmentId, new([new("P1", i < 2 ? ConfirmationAnswer.Confirmed : ConfirmationAnswer.NotConfirmed)])));

        var report = KapReport.Of(runs, words, confirmations, Now, 10);

        Assert.Equal((2, 4, 2), report.AttitudeLater.Total.Change is { } a ? (a.Before, a.After, a.Difference) : default);
        Assert.Equal((0, 0.75), report.Practice.Total.Change is { } p ? (p.Before, p.After) : default);
        Assert.Equal((0, 5, 10), report.Statements[1].Practice is { } yes ? (yes.Before.Count, yes.After.Count, yes.N) : default);
        Assert.Equal(new ConfirmedPractice(10, 2, 1), report.Confirmed);
        Assert.Equal((7, 0.2), (report.Confirmed!.Unknown, report.Confirmed.Share!.Value));
        Assert.Equal(0, report.AttitudeAfter.Total.Matched);
    }

    [Fact]
    public void Who_may_still_answer_has_not_dropped_out()
    {
        var open = Run(Id(1), null, null, followUp: SurveyState.Open);
        var expired = Run(Id(2), null, null, followUp: SurveyState.Expired);
        var notAskedYet = Run(Id(3), null, null, ended: Now.AddDays(-30));
        var neverAsked = Run(Id(4), null, null, ended: Now.AddDays(-130));
        KapEnrolment[] runs = [open, expired, notAskedYet, neverAsked];

        var later = KapReport.Of(runs, runs.Select(r => Word(r, SurveyWave.Before, "T1", SurveyPart.Attitude, 3, 3)), [], Now, 10).AttitudeLater;

        Assert.Equal((0, 2, 2), (later.Total.Matched, later.Awaited, later.Total.Attrition.Left));
    }

    [Fact]
    public void A_lesson_is_known_by_more_than_half_of_its_points_and_a_question_is_compared_between_the_halves()
    {
        List<KapItem> items = [];
        for (var i = 0; i < 20; i++)
        {
            var (before, after) = i < 10 ? (TestForm.A, TestForm.B) : (TestForm.B, TestForm.A);
            var person = Id(i + 1);
            items.Add(new(person, true, before, $"{before}1", "2.1", i % 2 == 0 ? 10_000 : 0, 100));
            items.Add(new(person, true, before, $"{before}2", "2.1", 10_000, 100));
            items.Add(new(person, false, after, $"{after}1", "2.1", i == 0 ? 0 : 10_000, 100));
            items.Add(new(person, false, after, $"{after}2", "2.1", 10_000, 100));
            items.Add(new(person, true, before, $"{before}3", "2.9", 0, 100));
        }

        var lesson = Assert.Single(LessonTurn.Of(items.Where(i => i.Lesson == "2.1" || i.IsBefore), 10));
        Assert.Equal(new PairedShares(9, 1, 10, 0), lesson.People);
        var questions = QuestionTurn.Of(items, 10);
        Assert.Equal(["A1", "A2", "B1", "B2"], questions.Select(q => q.Item));
        Assert.Equal((new Share(5, 10), new Share(10, 10)), (questions[0].Change.First, questions[0].Change.Second));
        Assert.Empty(QuestionTurn.Of(items, 11));
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static int next;

    private static KapEnrolment Run(Guid person, int? before, int? after, string module = "ERP", string sex = "female", DateTimeOffset? ended = null, TestForm form = TestForm.A, SurveyState? followUp = null) =>
        new(person, new(0, 1, 0, BitConverter.GetBytes((long)Interlocked.Increment(ref next))), module, Id(900), sex, ended ?? Ended, form, before, after, followUp);

    private static SurveyWord Word(KapEnrolment run, SurveyWave wave, string id, SurveyPart part, int given, int scored) =>
        new(run.PersonKey, run.EnrolmentId, wave, id, part, given, scored, 1, "en", Ended);
}
