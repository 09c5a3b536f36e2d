using System.Globalization;

namespace Lms.Scheduler.Languages;

/// <summary>A language the product can speak: how it is called, which way it runs, and how it writes numbers and dates.</summary>
public sealed record Language
{
    /// <summary>The tag people and cookies store: "en", "tg", "fa-AF", "qps-ploc".</summary>
    public required string Tag { get; init; }

    /// <summary>The tag for <c>lang="…"</c>. Differs from <see cref="Tag"/> only where browsers do not know the tag.</summary>
    public required string HtmlTag { get; init; }

    /// <summary>Its name in itself, as people look for it.</summary>
    public required string Name { get; init; }

    public required bool RightToLeft { get; init; }

    /// <summary>Numbers and dates. The calendar is always the Gregorian one: "fa-AF", "ps-AF" and "ar-SA" would bring another by default.</summary>
    public required CultureInfo Culture { get; init; }

    public DayPatterns Days { get; init; } = new();

    /// <summary>The family of plural rules, by language code ("ru").</summary>
    public required string Plurals { get; init; }

    public required Numerals Numerals { get; init; }

    /// <summary>Whether it promises a text for every text of the original. One under work shows English where a text is missing.</summary>
    public bool Complete { get; init; }

    /// <summary>True for the languages made from English by a machine, for testing.</summary>
    public bool Pseudo { get; init; }

    public string Dir => RightToLeft ? "rtl" : "ltr";
}
