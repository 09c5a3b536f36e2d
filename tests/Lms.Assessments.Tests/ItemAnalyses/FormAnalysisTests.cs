using Lms.Assessments.ItemAnalyses;
using Lms.Assessments.Items;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.ItemAnalyses;

public class FormAnalysisTests
{
    // Sixty people, the first thirty read in English; who stands further down the list of their half knows more.
    private static readonly Item[] Form = [.. Enumerable.Range(1, 6).Select(i => new SingleChoice
    {
        Id = "X" + i,
        Stem = "?",
        Lesson = "1.1",
        Options = [new("a", "right"), new("b", "wrong"), new("c", "wrong too")],
        Key = "a",
    })];

    [Fact]
    public void Nothing_is_told_of_nineteen_people()
    {
        var analysis = FormAnalysis.Of(Form, [.. People().Take(19)]);

        Assert.Equal((19, null, null), (analysis.People, analysis.Mean, analysis.Reliability));
        Assert.Empty(analysis.Items);
    }

    [Fact]
    public void A_form_of_good_questions_is_reliable_and_its_questions_are_called_good()
    {
        var analysis = FormAnalysis.Of(Form, People());

        Assert.True(analysis is { People: 60, Mean: > 0.4 and < 0.6, Reliability.Alpha: > 0.7 });
        Assert.All(analysis.Items.Skip(1).Take(4), i => Assert.Equal([ItemAdviceKind.Good], i.Advice.Select(a => a.Kind)));
        Assert.Equal((FairnessBy.Language, "en", "ur"), analysis.Items[0].Fairness[0] is var f ? (f.By, f.Reference, f.Focal) : default);
    }

    [Fact]
    public void A_question_mistranslated_into_one_language_is_found_and_the_others_are_not()
    {
        var people = People().Select(p => p.Language == "ur" ? p with { Answers = [.. p.Answers.Select((a, i) => i == 2 ? Wrong("b") : a)] } : p).ToList();

        var analysis = FormAnalysis.Of(Form, people);

        var found = Assert.Single(analysis.Items, i => i.Advice.Any(a => a.Kind == ItemAdviceKind.UnequalForGroups));
        Assert.Equal("X3", found.Item.Id);
        var finding = found.Advice.First(a => a.Kind == ItemAdviceKind.UnequalForGroups).Finding!;
        Assert.Equal((FairnessBy.Language, "ur", FairnessClass.C, true), (finding.By, finding.Focal, finding.Result!.Class, finding.Result.IsHarderForFocal));
    }

    [Fact]
    public void A_wrong_key_shows_in_the_strong_preferring_another_option()
    {
        var people = People().Select(p => p with { Answers = [.. p.Answers.Select((a, i) => i != 1 ? a : a.IsRight ? Wrong("b") : Right)] }).ToList();

        var advice = FormAnalysis.Of(Form, people).Items[1].Advice[0];

        Assert.Equal((ItemAdviceKind.KeyMayBeWrong, "b"), (advice.Kind, advice.Option));
    }

    [Fact]
    public void A_question_everybody_gets_right_is_too_easy_and_has_no_discrimination()
    {
        var item = FormAnalysis.Of(Form, [.. People().Select(p => p with { Answers = [.. p.Answers.Select((a, i) => i == 0 ? Right : a)] })]).Items[0];

        Assert.Equal((1.0, null, ItemAdviceKind.TooEasy), (item.Facility, item.Discrimination, Assert.Single(item.Advice).Kind));
    }

    [Fact]
    public void A_wrong_option_next_to_nobody_takes_is_named()
    {
        var item = FormAnalysis.Of(Form, [.. People().Select(p => p with { Answers = [.. p.Answers.Select((a, i) => i == 3 && !a.IsRight ? Wrong("b") : a)] })]).Items[3];

        Assert.Equal([(ItemAdviceKind.OptionUnused, "c")], item.Advice.Select(a => (a.Kind, a.Option!)));
    }

    [Fact]
    public void A_discrimination_a_little_below_0_doubts_no_key_of_few_people_and_does_of_many()
    {
        ItemAdviceKind Of(int people) => ItemAdviceRule.Of(people, 0.5, -0.05, [], new HashSet<string>(), [])[0].Kind;

        Assert.Equal((ItemAdviceKind.TellsLittleApart, ItemAdviceKind.KeyMayBeWrong), (Of(40), Of(400)));
    }

    [Fact]
    public void Groups_of_fewer_than_twenty_are_not_compared()
    {
        var people = People().Select((p, i) => p with { Language = i < 19 ? "ur" : "en", Sex = "not_stated" }).ToList();

        Assert.All(FormAnalysis.Of(Form, people).Items, i => Assert.Empty(i.Fairness));
    }

    private static AnalysedAnswer Right => new(10_000, ["a"]);

    private static AnalysedAnswer Wrong(string option) => new(0, [option]);

    private static List<AnalysedAttempt> People() => [.. Enumerable.Range(0, 60).Select(p => new AnalysedAttempt(
        p < 30 ? "en" : "ur",
        p % 2 == 0 ? "female" : "male",
        // A staircase with some slips: question i is right from a rank that grows with i.
        [.. Enumerable.Range(0, 6).Select(i => (p % 30) + (((p * 7) + (i * 5)) % 9) - 4 >= 5 + (4 * i) ? Right : Wrong((p + i) % 2 == 0 ? "b" : "c"))]))];
}
