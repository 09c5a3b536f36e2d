using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Tests.Languages;

/// <summary>The sample numbers of CLDR's own plural rules for the languages of the programme.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", Plural.One, 1)]
    [InlineData("en", Plural.Other, 0, 2, 16, 100)]
    [InlineData("ru", Plural.One, 1, 21, 31, 101, 1001)]
    [InlineData("ru", Plural.Few, 2, 4, 22, 34, 102)]
    [InlineData("ru", Plural.Many, 0, 5, 11, 12, 14, 19, 100, 111)]
    [InlineData("ar", Plural.Zero, 0)]
    [InlineData("ar", Plural.One, 1)]
    [InlineData("ar", Plural.Two, 2)]
    [InlineData("ar", Plural.Few, 3, 10, 103, 110, 1003)]
    [InlineData("ar", Plural.Many, 11, 26, 99, 111, 1011)]
    [InlineData("ar", Plural.Other, 100, 102, 200, 1000)]
    [InlineData("si", Plural.One, 0, 1)]
    [InlineData("si", Plural.Other, 2, 17, 100)]
    [InlineData("bn", Plural.One, 0, 1)]
    [InlineData("bn", Plural.Other, 2, 100)]
    [InlineData("ta", Plural.One, 1)]
    [InlineData("ur", Plural.One, 1)]
    [InlineData("ur", Plural.Other, 0, 2)]
    [InlineData("ky", Plural.One, 1)]
    [InlineData("uz", Plural.Other, 0, 2, 11)]
    [InlineData("fa", Plural.One, 0, 1)]
    [InlineData("id", Plural.Other, 0, 1, 2)]
    public void Whole_numbers_fall_where_CLDR_puts_them(string language, Plural plural, params int[] numbers) =>
        Assert.All(numbers, n => Assert.Equal(plural, PluralRules.Of(language, n)));

    [Fact]
    public void Fractions_fall_where_CLDR_puts_them()
    {
        Assert.Equal(Plural.Other, PluralRules.Of("en", 1.0m));
        Assert.Equal(Plural.Other, PluralRules.Of("ru", 1.5m));
        Assert.Equal(Plural.One, PluralRules.Of("si", 0.1m));
        Assert.Equal(Plural.One, PluralRules.Of("bn", 0.5m));
        Assert.Equal(Plural.Other, PluralRules.Of("ar", 1.5m));
    }
}
