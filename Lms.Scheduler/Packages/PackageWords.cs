using Lms.Assessments.Packages;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Packages;

/// <summary>What a package is about, in words: the same in its letter, on its paper and on the pages.</summary>
public static class PackageWords
{
    /// <summary>"Tajikistan, October 2026".</summary>
    /// <param name="country">Null = all countries.</param>
    public static string Title(Words words, PackageQuestion question, string? country) => words["factsheets.of", ("country", Country(words, country)), ("period", Period(words, question))];

    public static string Country(Words words, string? country) => country is null ? words["packages.all_countries"] : CountryText.Of(words, country);

    private static string Period(Words words, PackageQuestion question) => question.Span.Months == 1
        ? words.Dates.Month(question.Span.FirstDay)
        : words["factsheets.period", ("from", words.Dates.Month(question.Span.FirstDay)), ("to", words.Dates.Month(question.Span.LastDay))];
}
