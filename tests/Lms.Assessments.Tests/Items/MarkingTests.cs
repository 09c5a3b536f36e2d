using Lms.Assessments.Items;

namespace Lms.Assessments.Tests.Items;

public class MarkingTests
{
    private static int Share(Item item, string json) => Marking.Mark(item, Response.Parse(item, json)).Share;

    [Theory]
    [InlineData("b", 10_000)]
    [InlineData("a", 0)]
    [InlineData("", 0)]
    public void A_single_choice_is_all_or_nothing(string choice, int share) =>
        Assert.Equal(share, Share(Samples.Single(), $$"""{"choice":"{{choice}}"}"""));

    [Fact]
    public void No_answer_is_nothing() => Assert.All(Samples.All(), item => Assert.Equal(0, Marking.Mark(item, null).Share));

    [Theory]
    [InlineData("""{"choice":"false"}""", 10_000)]
    [InlineData("""{"choice":"true"}""", 0)]
    public void A_statement_is_right_or_wrong(string json, int share) => Assert.Equal(share, Share(Samples.TrueFalse(), json));

    [Theory]
    [InlineData("""["a","c","d"]""", 10_000)] // three thirds are a whole
    [InlineData("""["a","c"]""", 6_667)]
    [InlineData("""["d"]""", 3_333)]
    [InlineData("""["a","b"]""", 0)]
    [InlineData("""["b"]""", 0)] // not below nothing
    [InlineData("""["a","b","c","d"]""", 6_667)]
    [InlineData("[]", 0)]
    public void Choices_add_their_weights_and_never_fall_below_nothing(string choices, int share) =>
        Assert.Equal(share, Share(Samples.Multiple(), $$"""{"choices":{{choices}}}"""));

    [Theory]
    [InlineData("""["c","a","d","b"]""", 10_000)]
    [InlineData("""["a","d","b","c"]""", 6_667)] // moved round: two of three neighbours stand
    [InlineData("""["b","d","a","c"]""", 0)] // reversed
    [InlineData("""["c","a"]""", 3_333)] // unfinished
    public void An_order_is_worth_the_neighbours_that_follow_each_other_rightly(string order, int share) =>
        Assert.Equal(share, Share(Samples.Ordering(), $$"""{"order":{{order}}}"""));

    [Theory]
    [InlineData("""{"a":"2","b":"3","c":"1"}""", 10_000)]
    [InlineData("""{"a":"2","b":"1","c":"1"}""", 6_667)]
    [InlineData("""{"a":"2"}""", 3_333)]
    [InlineData("{}", 0)]
    public void A_match_is_worth_its_right_pairs(string pairs, int share) =>
        Assert.Equal(share, Share(Samples.Matching(), $$"""{"pairs":{{pairs}}}"""));

    [Theory]
    [InlineData("13", 10_000)]
    [InlineData(" 13,0 ", 10_000)]
    [InlineData("13.00", 10_000)]
    [InlineData("١٣", 10_000)] // Arabic-Indic
    [InlineData("۱۳", 10_000)] // Eastern Arabic
    [InlineData("১৩", 10_000)] // Bengali
    [InlineData("13 %", 10_000)]
    [InlineData("+13", 10_000)]
    [InlineData("-13", 0)]
    [InlineData("13.1", 0)]
    [InlineData("thirteen", 0)]
    [InlineData("", 0)]
    [InlineData("99999999999999999999999999999999", 0)]
    public void A_number_counts_in_any_digits_and_either_decimal_sign(string number, int share) =>
        Assert.Equal(share, Share(Samples.Numeric(), $$"""{"number":"{{number}}"}"""));

    [Theory]
    [InlineData("6,65", 10_000)]
    [InlineData("6.75", 10_000)]
    [InlineData("٦٫٧", 10_000)]
    [InlineData("6.76", 0)]
    [InlineData("6.64", 0)]
    public void The_border_of_the_tolerance_belongs_to_it(string number, int share) =>
        Assert.Equal(share, Share(Samples.Numeric(6.7m, 0.05m), $$"""{"number":"{{number}}"}"""));

    [Theory]
    [InlineData("1,204")]
    [InlineData("1.204")]
    [InlineData("1 204")]
    [InlineData("1\u00A0204")]
    [InlineData("1,204.0")]
    [InlineData("1.204,0")]
    [InlineData("1'204")]
    public void Thousands_may_be_parted_as_at_home(string number) =>
        Assert.Equal(10_000, Share(Samples.Numeric(1204m), $$"""{"number":"{{number}}"}"""));

    [Theory]
    [InlineData("bishkek", 0)]
    [InlineData("BISKEK", 10_000)]
    [InlineData("  Bişkek ", 10_000)]
    [InlineData("душанбе", 10_000)]
    [InlineData("Bis kek", 0)]
    public void A_short_text_forgives_case_accents_and_spaces_around(string text, int share) =>
        Assert.Equal(share, Share(Samples.ShortText(), $$"""{"text":"{{text}}"}"""));

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFDD0 13")]
    [InlineData("\uD83D")]
    public void Text_that_is_no_text_is_wrong_and_breaks_nothing(string text)
    {
        Assert.Equal(0, Marking.Mark(Samples.ShortText(), new TextResponse(text)).Share);
        Assert.InRange(Marking.Mark(Samples.Numeric(), new NumberResponse(text)).Share, 0, 10_000);
    }

    [Fact]
    public void An_answer_of_another_kind_is_worth_nothing() =>
        Assert.Equal(0, Marking.Mark(Samples.Single(), new TextResponse("b")).Share);

    [Theory]
    [InlineData(100, 6_667, 67)]
    [InlineData(100, 3_333, 33)]
    [InlineData(150, 5_000, 75)]
    [InlineData(25, 5_000, 13)] // half a hundredth goes up
    public void Points_are_whole_hundredths(int points, int share, int expected) =>
        Assert.Equal(expected, new Mark(share).PointsOf(points));
}
