using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Tests.Languages;

public sealed class MessageTests
{
    private const string People = "{count, plural, =0 {Nobody} one {# person} other {# people}} in {place}";

    [Theory]
    [InlineData(0, "Nobody in Osh")]
    [InlineData(1, "1 person in Osh")]
    [InlineData(1234, "1,234 people in Osh")]
    public void A_plural_chooses_its_case_and_writes_its_number(int count, string text) => Assert.Equal(text, English.Format(People, ("count", count), ("place", "Osh")));

    [Theory]
    [InlineData("pre", "Before")]
    [InlineData("nothing known", "Test")]
    public void A_choice_without_a_case_of_its_own_takes_other(string kind, string text) =>
        Assert.Equal(text, English.Format("{kind, select, pre {Before} post {After} other {Test}}", ("kind", kind)));

    [Fact]
    public void A_choice_inside_a_plural_still_knows_the_number() =>
        Assert.Equal("3 women", English.Format("{n, plural, other {{sex, select, female {# women} other {# people}}}}", ("n", 3), ("sex", "female")));

    [Theory]
    [InlineData("It''s '{'here'}'", "It's {here}")]
    [InlineData("the officer's list", "the officer's list")]
    [InlineData("# is a sign", "# is a sign")]
    public void Apostrophes_quote_braces_and_nothing_else(string message, string text) => Assert.Equal(text, English.Format(message));

    [Theory]
    [InlineData("{")]
    [InlineData("a } b")]
    [InlineData("{n, plural, one {x}}")]
    [InlineData("{n, plural, single {x} other {y}}")]
    [InlineData("{n, number}")]
    public void A_broken_message_is_refused_when_it_is_read(string message) => Assert.Throws<FormatException>(() => Message.Parse(message));

    [Fact]
    public void An_argument_that_is_missing_is_named() =>
        Assert.Contains("'place'", Assert.Throws<FormatException>(() => English.Format(People, ("count", 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_in_another_script_cannot_turn_the_sentence_round()
    {
        Assert.Equal("To \u2068عائشہ\u2069.", English.Format("To {name}.", ("name", "عائشہ")));
        Assert.Equal("To Нигина.", English.Format("To {name}.", ("name", "Нигина")));
    }

    [Theory]
    [InlineData("482-106-3751", "\u2068482-106-3751\u2069")]
    [InlineData("+996 312 555", "\u2068+996 312 555\u2069")]
    [InlineData("2026", "2026")]
    [InlineData("-5", "-5")]
    public void A_number_in_parts_keeps_their_order_where_writing_runs_right_to_left(string number, string written)
    {
        Assert.Equal(written, Direction.Isolate(number, insideRightToLeft: true));
        Assert.Equal(number, Direction.Isolate(number, insideRightToLeft: false));
    }
}
