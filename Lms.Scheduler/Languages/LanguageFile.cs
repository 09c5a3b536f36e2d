using System.Globalization;

namespace Lms.Scheduler.Languages;

/// <summary>What <c>Texts/&lt;tag&gt;/language.json</c> says of a language.</summary>
internal sealed record LanguageFile
{
    public required string Name { get; init; }

    public required string Dir { get; init; }

    public required string Culture { get; init; }

    public required string Plurals { get; init; }

    public Numerals Numerals { get; init; }

    public DayPatterns Days { get; init; } = new();

    /// <summary>Whether its translator promises that nothing is missing: then a test holds every text of the original against it.</summary>
    public bool Complete { get; init; }

    public Language Read(string tag) => new()
    {
        Tag = tag,
        HtmlTag = tag,
        Name = Name,
        RightToLeft = Dir == "rtl" || (Dir == "ltr" ? false : throw new FormatException($"{tag}: dir must be ltr or rtl")),
        Culture = Gregorian(Culture),
        Days = Days,
        Plurals = Plurals,
        Numerals = Numerals,
        Complete = Complete,
    };

    private static CultureInfo Gregorian(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name, predefinedOnly: true).Clone();
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().First();
        return CultureInfo.ReadOnly(culture);
    }
}
