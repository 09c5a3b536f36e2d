using System.Globalization;

namespace Lms.Scheduler.Languages;

/// <summary>
/// Cardinal plural rules, written from Unicode CLDR's plurals.xml (operands n, i, v, f as there).
/// A language that is not listed has one form, "other", which every message must have.
/// </summary>
public static class PluralRules
{
    public static Plural Of(string family, decimal number)
    {
        var n = Math.Abs(number);
        var i = decimal.Truncate(n);
        var v = n.Scale;
        var whole = n == i;
        return family switch
        {
            "en" or "ur" or "de" => i == 1 && v == 0 ? Plural.One : Plural.Other,
            "ky" or "kk" or "tg" or "tk" or "tr" or "uz" or "ta" or "ps" => n == 1 ? Plural.One : Plural.Other,
            "bn" or "fa" or "hi" => i == 0 || n == 1 ? Plural.One : Plural.Other,
            "fr" => i is 0 or 1 ? Plural.One : Plural.Other,
            "si" => n is 0 or 1 || (i == 0 && Fraction(n) == 1) ? Plural.One : Plural.Other,
            "ru" or "uk" => v == 0 ? Slavic(i) : Plural.Other,
            "ar" => whole ? Arabic(i) : Plural.Other,
            _ => Plural.Other,
        };
    }

    /// <summary>The forms a family needs, found by counting: every rule repeats within the numbers tried here.</summary>
    public static IReadOnlySet<Plural> Needed(string family) =>
        Enumerable.Range(0, 201).SelectMany(n => new[] { Of(family, n), Of(family, n + 0.5m) }).Append(Plural.Other).ToHashSet();

    public static Plural Read(string name) => name switch
    {
        "zero" => Plural.Zero,
        "one" => Plural.One,
        "two" => Plural.Two,
        "few" => Plural.Few,
        "many" => Plural.Many,
        "other" => Plural.Other,
        _ => throw new FormatException($"'{name}' is no plural category"),
    };

    private static Plural Slavic(decimal i) => ((int)(i % 10), (int)(i % 100)) switch
    {
        (1, not 11) => Plural.One,
        (>= 2 and <= 4, not (>= 12 and <= 14)) => Plural.Few,
        _ => Plural.Many,
    };

    private static Plural Arabic(decimal i) => (i, (int)(i % 100)) switch
    {
        (0, _) => Plural.Zero,
        (1, _) => Plural.One,
        (2, _) => Plural.Two,
        (_, >= 3 and <= 10) => Plural.Few,
        (_, >= 11) => Plural.Many,
        _ => Plural.Other,
    };

    // f of CLDR: the visible digits after the point, as a number.
    private static decimal Fraction(decimal n)
    {
        var text = n.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : decimal.Parse(text[(point + 1)..], CultureInfo.InvariantCulture);
    }
}
