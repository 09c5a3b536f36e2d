using System.Text.Json;
using Lms.Assessments.Marks;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Rubrics;

public sealed class RubricTests
{
    private static readonly Rubric Weighted = new(
    [
        new("c1", "Cost map", [new("Payments are missing", 0), new("Some", 500), new("All", 1000), new("All, with proof", 1500)]),
        new("c2", "Answer to the worker", [new("", 100), new("", 200), new("", 300), new("", 400)]),
    ]);

    [Fact]
    public void Names_alone_are_four_levels_worth_one_to_four_points()
    {
        var plain = Rubric.Plain(["Design", "Delivery", "Feedback given"]);
        Assert.Equal((4, 1200), (plain.Levels(), plain.MaxPoints()));
        Assert.Equal([100, 200, 300, 400], plain.Criteria[2].Levels.Select(l => l.Points));
        Assert.Equal(["c1", "c2", "c3"], plain.Criteria.Select(c => c.Key));
        Assert.False(plain.Criteria[0].Levels[0].IsDescribed);
    }

    [Fact]
    public void The_level_is_the_mean_over_the_criteria_in_hundredths_and_halves_go_up()
    {
        var three = Rubric.Plain(["a", "b", "c"]);
        Assert.Equal(267, three.Level([new("c1", 2), new("c2", 3), new("c3", 3)]));
        Assert.Equal(250, Weighted.Level([new("c1", 2), new("c2", 3)]));
        Assert.Equal(2, Rubric.Mean(3, 2));
        Assert.Throws<ArgumentException>(() => three.Level([new("c1", 2), new("c2", 3), new("c3", null)]));
    }

    [Fact]
    public void Points_are_what_the_levels_are_worth_whatever_their_numbers_say()
    {
        Assert.Equal(1300, Weighted.Points([new("c1", 3), new("c2", 3)]));
        Assert.Equal(1900, Weighted.MaxPoints());
        Assert.Equal(300, Weighted.Points([new("c2", 3)]));
    }

    [Theory]
    [InlineData("c9", 1, "mark.unknown_criterion")]
    [InlineData("c1", 0, "mark.no_such_level")]
    [InlineData("c1", 5, "mark.no_such_level")]
    public void A_mark_that_does_not_fit_the_edition_is_refused(string key, int level, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => Weighted.Check([new(key, level)])).Code);

    [Fact]
    public void The_first_open_criterion_is_in_the_order_of_the_rubric()
    {
        Assert.Equal("c1", Weighted.FirstOpen([new("c2", 1)])!.Key);
        Assert.Equal("c2", Weighted.FirstOpen([new("c1", 4), new("c2", null, "not yet")])!.Key);
        Assert.Null(Weighted.FirstOpen([new("c1", 4), new("c2", 1)]));
    }

    [Fact]
    public void What_is_no_rubric_is_neither_made_nor_read()
    {
        Assert.Equal("rubric.criteria", Refused(new Rubric([])));
        Assert.Equal("rubric.name", Refused(new Rubric([new("c1", " ", Levels(4))])));
        Assert.Equal("rubric.criterion_twice", Refused(new Rubric([new("c1", "a", Levels(4)), new("c1", "b", Levels(4))])));
        Assert.Equal("rubric.levels", Refused(new Rubric([new("c1", "a", Levels(4)), new("c2", "b", Levels(3))])));
        Assert.Equal("rubric.levels", Refused(new Rubric([new("c1", "a", Levels(7))])));
        Assert.Equal("rubric.points", Refused(new Rubric([new("c1", "a", [new("", 200), new("", 200)])])));
        Assert.Equal("rubric.descriptor", Refused(new Rubric([new("c1", "a", [new("", 0), new(new string('x', 501), 100)])])));
        Assert.Throws<JsonException>(() => Rubric.Read("""{"criteria":[]}"""));
    }

    [Fact]
    public void The_stored_text_of_a_rubric_stays_what_it_is()
    {
        const string stored = """{"criteria":[{"key":"c1","levels":[{"descriptor":"No","points":0},{"descriptor":"Yes","points":100}],"name":"Facts"}]}""";
        var rubric = new Rubric([new("c1", "Facts", [new("No", 0), new("Yes", 100)])]);
        Assert.Equal(stored, rubric.ToJson());
        Assert.Equal(rubric, Rubric.Read(stored));
    }

    [Fact]
    public void A_translation_falls_back_criterion_by_criterion_and_says_that_it_is_not_whole()
    {
        var rubric = Weighted with { Translations = [new("ru", [new("c2", "Ответ работнице", [])])] };
        var (russian, whole) = rubric.In("ru");
        Assert.Equal(["Cost map", "Ответ работнице"], russian.Criteria.Select(c => c.Name));
        Assert.False(whole);
        Assert.Equal((rubric, false), rubric.In("ur"));
        Assert.Equal(rubric, Rubric.Read(rubric.ToJson()));
    }

    [Fact]
    public void Of_each_text_is_known_whether_it_is_in_the_readers_language()
    {
        var rubric = Weighted with { Translations = [new("ru", [new("c1", "", ["Платежей нет", "", "", ""]), new("c2", "Ответ работнице", [])])] };
        var spoken = rubric.Checked().Spoken("ru");
        Assert.Equal([false, true], spoken.Select(c => c.HasName));
        Assert.Equal(["Платежей нет", "Some", "All", "All, with proof"], spoken[0].Words.Levels.Select(l => l.Descriptor));
        Assert.Equal([true, false, false, false], spoken[0].HasLevels);
        Assert.Equal([false, true], spoken.Select(c => c.IsWhole)); // where nothing is described, nothing is missing
        Assert.Equal([0, 500, 1000, 1500], spoken[0].Words.Levels.Select(l => l.Points));
    }

    [Fact]
    public void A_translation_of_what_is_not_there_is_refused()
    {
        static Rubric In(params RubricText[] texts) => Weighted with { Translations = [.. texts] };
        Assert.Equal("rubric.translation", Refused(In(new RubricText("ru", [new("c9", "Что", [])]))));
        Assert.Equal("rubric.translation", Refused(In(new RubricText("ru", [new("c1", "Что", ["один"])]))));
        Assert.Equal("rubric.translation", Refused(In(new RubricText("ru", [new("c1", "Что", [])]), new RubricText("ru", []))));
        Assert.Equal("rubric.translation", Refused(In(new RubricText("ru", [new("c1", new string('я', Criterion.LongestName + 1), [])]))));
        Assert.Equal("rubric.translations", Refused(In([.. Enumerable.Range(0, Rubric.MostTranslations + 1).Select(n => new RubricText($"x{n}", []))])));
    }

    private static string Refused(Rubric rubric) => Assert.Throws<RuleBroken>(rubric.Checked).Code;

    private static ValueList<RubricLevel> Levels(int count) => Enumerable.Range(1, count).Select(n => new RubricLevel("", n * 100)).ToValueList();
}
