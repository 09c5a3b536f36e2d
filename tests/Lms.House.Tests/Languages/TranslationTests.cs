using Lms.Scheduler.Languages;

namespace Lms.House.Tests.Languages;

/// <summary>A language says what its grammar needs, and one that calls itself complete leaves no reader with English.</summary>
public sealed class TranslationTests
{
    private static readonly LanguageList List = new(pseudo: false, (_, _) => { });

    [Fact]
    public void A_complete_language_has_every_text_of_the_original() =>
        Assert.Empty(List.All.Where(l => l.Complete).SelectMany(l => List.English.Keys.Except(List.Read(l.Tag).Keys).Select(key => $"{l.Tag}: {key}")));

    [Fact]
    public void Every_plural_has_the_forms_its_language_needs() =>
        Assert.Empty(List.All.SelectMany(l => List.Read(l.Tag) is var words ? words.Keys.SelectMany(key => Lacking(words.Message(key)!, l.Plurals).Select(lack => $"{l.Tag} {key}: {lack}")) : []));

    /// <summary>Forms that are all the same may be left to "other" in English, whose figures need no agreement; a translation says each.</summary>
    private static IEnumerable<Plural> Lacking(Message message, string family) =>
        family == "en" ? [] : message.Plurals().SelectMany(forms => PluralRules.Needed(family).Except(forms)).Distinct();

    [Theory]
    [InlineData("ru", "{n, plural, one {#} few {#} many {#} other {#}}")]
    [InlineData("ur", "{n, plural, =0 {-} one {#} other {#}}")]
    [InlineData("th", "{n, plural, other {#}}")]
    [InlineData("ru", "{n, plural, one {#} other {#}}", Plural.Few, Plural.Many)]
    [InlineData("ru", "{k, select, a {{n, plural, other {#}}} other {-}}", Plural.One, Plural.Few, Plural.Many)]
    [InlineData("ar", "{n, plural, one {#} few {#} many {#} other {#}}", Plural.Zero, Plural.Two)]
    public void A_form_that_is_missing_is_seen(string family, string text, params Plural[] lacking) =>
        Assert.Equal(lacking, Lacking(Message.Parse(text), family).Order());
}
