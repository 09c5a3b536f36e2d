using Lms.Assessments.Items;

namespace Lms.Assessments.Tests.Items;

public class GiftFileTests
{
    private const string Keys = "// id: X-1\n// lesson: 2.1\n// source: S0; ILO-GP\n// review-by: 2027-11-22\n";

    private static T Read<T>(string question, string keys = Keys)
        where T : Item
    {
        var file = GiftFile.Read(keys + question);
        Assert.Empty(file.Errors);
        return Assert.IsType<T>(Assert.Single(file.Items));
    }

    [Fact]
    public void A_single_choice_has_one_equals_sign()
    {
        var item = Read<SingleChoice>("Who pays?{\n~The worker\n=Never the worker\n~Both\n####Because \\#1.\n}");
        Assert.Equal([new("a", "The worker"), new("b", "Never the worker"), new("c", "Both")], item.Options);
        Assert.Equal(("X-1", "Who pays?", "2.1", "b", "Because #1.", new DateOnly(2027, 11, 22)), (item.Id, item.Stem, item.Lesson, item.Key, item.Rationale, item.ReviewBy));
        Assert.Equal(["S0", "ILO-GP"], item.Sources);
    }

    [Fact]
    public void A_multiple_choice_has_weights()
    {
        var item = Read<MultipleChoice>("Which?{ ~%33.33333%one ~%33.33333%two ~%-33.33333% three ~%33.33333%four }");
        Assert.Equal([new("a", "one", 333_333), new("b", "two", 333_333), new("c", "three", -333_333), new("d", "four", 333_333)], item.Options);
    }

    [Theory]
    [InlineData("{T}", true)]
    [InlineData("{ FALSE }", false)]
    public void A_statement_has_a_letter(string answers, bool key) => Assert.Equal(key, Read<TrueFalse>("It is so." + answers).Key);

    [Fact]
    public void A_match_has_arrows_and_its_ids_do_not_tell()
    {
        var item = Read<Matching>("Match.{ =Rule 5 -> Powers =Rule 15 -> Charges =Rule 26 -> Welfare =Rule 27 -> Welfare }");
        Assert.Equal("Rule 5|Rule 15|Rule 26|Rule 27", string.Join('|', item.Lefts.Select(o => o.Text)));
        Assert.Equal("123", string.Concat(item.Rights.Select(r => r.Id)));
        Assert.Equal("Powers|Charges|Welfare|Welfare", string.Join('|', item.Key.Select(p => item.Rights.Single(r => r.Id == p.Right).Text)));
        Assert.Equal(10_000, Marking.Mark(item, new PairsResponse(item.Key)).Share);
    }

    [Fact]
    public void A_number_has_a_tolerance_and_may_have_a_unit()
    {
        var item = Read<Numeric>("How many?{#6.70:0.05}", Keys + "// unit: percentage points\n");
        Assert.Equal((6.7m, 0.05m, "percentage points"), (item.Key, item.Tolerance, item.Unit));
        Assert.Equal("6.7", item.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)); // 6.70 is not another version
        Assert.Equal((-3m, 0m), (Read<Numeric>("How many?{#-3 ####Counted.}").Key, Read<Numeric>("How many?{#-3}").Tolerance));
    }

    [Fact]
    public void A_short_text_has_equals_signs_only() => Assert.Equal(["Bishkek", "Frunze"], Read<ShortText>("Capital?{=Bishkek =Frunze}").Accepted);

    [Fact]
    public void An_ordering_stands_in_the_right_order_and_its_letters_do_not()
    {
        var item = Read<Ordering>("Order.{ >first >second >third >fourth }");
        Assert.Equal("first|second|third|fourth", string.Join('|', item.Elements.Select(e => e.Text)));
        Assert.NotEqual("abcd", string.Concat(item.Elements.Select(e => e.Id)));
        Assert.Equal("abcd", string.Concat(item.Elements.Select(e => e.Id).Order()));
        var swapped = Read<Ordering>("Order.{ >second >first >third >fourth }");
        Assert.Equal(item.Elements.OrderBy(e => e.Id), swapped.Elements.OrderBy(e => e.Id)); // a corrected key keeps the letters
    }

    [Fact]
    public void Escapes_names_comments_and_categories_are_understood()
    {
        var item = Read<SingleChoice>("$CATEGORY: x\n::the name:: 2 \\= 2 \\{\\}\\: a\\\\b\n // a remark\nand\\nmore {=yes\\~ ~no \\> \\#1}");
        Assert.Equal("2 = 2 {}: a\\b and\nmore", item.Stem);
        Assert.Equal(["yes~", "no > #1"], item.Options.Select(o => o.Text));
    }

    [Theory]
    [InlineData("No braces", 5, "{ }")]
    [InlineData("Q {\n=a\n~b", 5, "closing brace is missing")]
    [InlineData("Q {=a ~b} and more", 5, "after the closing brace")]
    [InlineData("Q {=a {~b}", 5, "second opening brace")]
    [InlineData("Q } {=a ~b}", 5, "before the opening one")]
    [InlineData("{=a ~b}", 5, "no text")]
    [InlineData("[html]Q {=a ~b}", 5, "format")]
    [InlineData("::Q {=a ~b}", 5, "no end")]
    [InlineData("Q {}", 5, "no answers")]
    [InlineData("Q {\n=a\n=b\n~c\n}", 7, "second right answer")]
    [InlineData("Q {\n=a\n~%-50%b\n}", 7, "do not go together")]
    [InlineData("Q {\n~%50%a\n~%30%b\n~%-50%c}", 6, "80 %")]
    [InlineData("Q {\n~%50%a\n~%50%b\n~c}", 8, "needs a weight")]
    [InlineData("Q {\n~%100%a\n~%0%b}", 7, "below 0")]
    [InlineData("Q {\n=a\n~a}", 7, "twice")]
    [InlineData("Q {\n=a\n~}", 7, "without text")]
    [InlineData("Q {\n=a\n~b # no\n}", 7, "feedback")]
    [InlineData("Q {\n=a -> b\n=c\n}", 7, "without '->'")]
    [InlineData("Q {=a -> b =c -> b}", 5, "same right side")]
    [InlineData("Q {>a}", 5, "fewer than two")]
    [InlineData("Q {#six}", 5, "a number is written")]
    [InlineData("Q {#6,7:0}", 5, "a number is written")]
    [InlineData("Q {#6:-1}", 5, "a number is written")]
    [InlineData("Q {maybe}", 5, "T or F")]
    [InlineData("Q\nC:\\dir {T}", 6, "backslash")]
    public void A_mistake_is_named_with_its_line(string question, int line, string reason)
    {
        var file = GiftFile.Read(Keys + question);
        Assert.Empty(file.Items);
        var error = Assert.Single(file.Errors);
        Assert.Equal((line, "X-1"), (error.Line, error.ItemId));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// lesson: 2.1\n// source: S0\n// review-by: 2027-11-22\n", 4, "// id")]
    [InlineData("// id: a b\n// lesson: 2.1\n// source: S0\n// review-by: 2027-11-22\n", 1, "letters, digits")]
    [InlineData("// id: a\n// source: S0\n// review-by: 2027-11-22\n", 4, "// lesson")]
    [InlineData("// id: a\n// lesson: 2.1\n// source: S0\n// review-by: 22.11.2027\n", 4, "no date")]
    [InlineData(Keys + "// unit: people\n", 5, "unit")]
    public void A_missing_or_wrong_key_is_named(string keys, int line, string reason)
    {
        var error = Assert.Single(GiftFile.Read(keys + "Q {T}").Errors);
        Assert.Equal(line, error.Line);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_question_does_not_take_the_others_with_it()
    {
        string Question(string id, string text) => Keys.Replace("X-1", id, StringComparison.Ordinal) + text + "\n\n";
        var file = GiftFile.Read("// Form A\r\n\r\n" + Question("A", "Q {T}") + Question("B", "Q {") + Question("C", "Q {F}") + Question("A", "Q {F}"));
        Assert.Equal(["A", "C"], file.Items.Select(i => i.Id));
        Assert.Equal(["line 13, B: the closing brace is missing (a blank line ends a question)", "line 25, A: another question of this file has the same id"], file.Errors.Select(e => e.ToString()));
    }
}
