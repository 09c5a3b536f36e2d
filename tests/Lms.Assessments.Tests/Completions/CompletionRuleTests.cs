using System.Text.Json;
using FsCheck.Xunit;
using Lms.Assessments.Completions;

namespace Lms.Assessments.Tests.Completions;

public class CompletionRuleTests
{
    private static readonly CompletionRule First = CompletionRule.LessonsAndTest(version: 1, postTestPercent: 70);

    [Theory]
    [InlineData(6, 7_000, true)]
    [InlineData(6, 6_999, false)]
    [InlineData(5, 10_000, false)]
    [InlineData(6, null, false)]
    public void All_lessons_and_seven_tenths_of_the_test_complete(int read, int? share, bool met)
    {
        var completion = First.Evaluate(Progress.Of(read, 6, share));
        Assert.Equal(met, completion.IsMet);
        Assert.Equal(1, completion.RuleVersion);
    }

    [Fact]
    public void What_is_missing_is_said_in_figures()
    {
        var missing = First.Evaluate(Progress.Of(4, 6, 6_500)).Missing;
        Assert.Equal([new("lessons", 4, 6, 6), new("post_test", 6_500, 7_000, 10_000)], missing);
        Assert.Equal(["completion.lessons", "completion.post_test"], missing.Select(m => m.Code));
    }

    [Fact]
    public void A_later_rule_asks_for_more_without_new_code()
    {
        var second = CompletionRule.Read("""{"version":2,"requirements":[{"measure":"lessons","share":10000},{"measure":"attendance","share":8000}]}""");
        var progress = Progress.Of(6, 6, null);
        Assert.Equal([new("attendance", 0, 0, 0)], second.Evaluate(progress).Missing); // nobody measures it: not met
        Assert.Equal([new("attendance", 3, 4, 5)], second.Evaluate(progress.With("attendance", new(3, 5))).Missing);
        Assert.True(second.Evaluate(progress.With("attendance", new(4, 5))).IsMet);
        Assert.Null(second.PassingShare());
    }

    [Fact]
    public void A_module_without_lessons_completes_nobody() => Assert.False(First.Evaluate(Progress.Of(0, 0, 10_000)).IsMet);

    [Fact]
    public void A_rule_may_ask_for_work_at_a_level_and_for_what_is_there_or_not()
    {
        var rule = CompletionRule.LessonsAndTest(2, 70, 80, [Requirement.AtLevel(Measure.CaseStudy, 3), Requirement.Whole(Measure.Coaching)]);
        Assert.Equal([new("lessons", 10_000), new("post_test", 7_000), new("attendance", 8_000), new("case_study", 7_500), new("coaching", 10_000)], rule.Requirements);
        Assert.True(rule.AsksTheSame(CompletionRule.Of(5, rule.Requirements.Reverse())));
        Assert.False(rule.AsksTheSame(First));
    }

    // Databases hold this text.
    [Fact]
    public void The_stored_form_is_fixed()
    {
        Assert.Equal("""{"requirements":[{"measure":"lessons","share":10000},{"measure":"post_test","share":7000}],"version":1}""", First.ToJson());
        Assert.Equal(First, CompletionRule.Read(First.ToJson()));
        Assert.Equal(7_000, First.PassingShare());
    }

    [Theory]
    [InlineData("""{"version":1,"requirements":[]}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":0,"requirements":[{"measure":"lessons","share":10000}]}""")]
    [InlineData("""{"version":1,"requirements":[{"measure":"lessons","share":0}]}""")]
    [InlineData("""{"version":1,"requirements":[{"measure":"lessons","share":10001}]}""")]
    [InlineData("""{"version":1,"requirements":[{"measure":"lessons","share":1},{"measure":"lessons","share":2}]}""")]
    [InlineData("""{"version":1,"requirements":[{"measure":"lessons","share":10000,"unless":"rich"}]}""")]
    public void A_text_that_would_let_everybody_through_is_no_rule(string json) => Assert.Throws<JsonException>(() => CompletionRule.Read(json));

    [Property]
    public void What_is_needed_is_the_smallest_number_that_would_do(ushort share, ushort have, ushort of)
    {
        var rule = new CompletionRule(1, [new("x", (share % 10_000) + 1)]);
        Assert.All(rule.Evaluate(Progress.Of(0, 0, 0).With("x", new(have, of))).Missing, m =>
        {
            if (of == 0) return;
            Assert.True(rule.Evaluate(Progress.Of(0, 0, 0).With("x", new(m.Needed, of))).IsMet);
            Assert.False(rule.Evaluate(Progress.Of(0, 0, 0).With("x", new(m.Needed - 1, of))).IsMet);
        });
    }
}
