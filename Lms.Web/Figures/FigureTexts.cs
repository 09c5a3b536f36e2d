using System.Globalization;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Scheduler.Figures;
using Lms.Scheduler.Languages;
using Lms.Web.Reports;

namespace Lms.Web.Figures;

/// <summary>Figures, their places and what they rest on, in a reader's words.</summary>
public static class FigureTexts
{
    public static string NameOf(this Words words, FigureKind kind) => words["figures.kind_" + Code.Of(kind)];

    public static string NameOf(this Words words, Dimension dimension) => words["figures.by_" + Code.Of(dimension)];

    public static string NameOf(this Words words, Provenance provenance) => words["figures.provenance_" + Code.Of(provenance)];

    /// <summary>"Counted · Estimated, ratio 0.87"; a dash where there is nothing to know.</summary>
    public static string Known(this Words words, Figure figure) => figure.Provenances.Count == 0
        ? "–"
        : string.Join(" · ", figure.Provenances.Select(p => p == Provenance.Estimated && figure.RatioBasisPoints is { } ratio
            ? words["figures.estimated_by", ("ratio", words.Figures.Number(ratio / 10_000m))]
            : words.NameOf(p)));

    /// <summary>"≥ 7,005".</summary>
    public static string Number(this Words words, Figure figure) => words.Whole((figure.AtLeast ? "≥ " : "") + words.Figures.Number(figure.Value), figure.AtLeast);

    /// <summary>"+12", "−3.5 %", "0": with the minus of typography.</summary>
    public static string Signed(this Words words, decimal number, string unit = "", int decimals = 0)
    {
        var text = decimals > 0 ? words.Figures.Number(Math.Abs(number), decimals) : words.Figures.Number(Math.Abs(number));
        return words.Whole((number > 0 ? "+" : number < 0 ? "−" : "") + text + unit, isolate: true);
    }

    /// <summary>"−13.0 points (−61.9 %), n = 120": never one of the three alone.</summary>
    public static string Change(this Words words, Change change) => words.Figures.Digits(change.Format(words["figures.change", ("points", "{0}"), ("relative", "{1}"), ("n", "{2}")], words.Language.Culture));

    // A sign before a number stays before it where writing runs from right to left.
    private static string Whole(this Words words, string text, bool isolate) => isolate && words.Language.Dir == "rtl" ? $"\u2066{text}\u2069" : text;

    /// <summary>"≥ 7,005 people": a number never stands without what it counts.</summary>
    public static string Amount(this Words words, Figure figure) => words.Amount(words.Number(figure), figure.Value, figure.Unit);

    /// <summary>The same of a number written another way ("12.5 a month").</summary>
    public static string Amount(this Words words, string number, decimal value, FactUnit unit) => words["figures.amount_" + Code.Of(unit), ("number", number), ("count", value)];

    /// <summary>"April 2026 to June 2026", "2026", "Second quarter of 2026".</summary>
    public static string Span(this Words words, MonthSpan span)
    {
        if (span.Months == 12 && span.First % 12 == 0)
        {
            return words.Year(span.First);
        }

        if (span.Months == 3 && span.First % 3 == 0)
        {
            return words.Quarter(span.First);
        }

        return span.Months == 1 ? words.Month(span.First) : words["figures.span", ("from", words.Month(span.First)), ("to", words.Month(span.Last))];
    }

    public static string Month(this Words words, int month) => words.Dates.Month(new MonthSpan(month, month).FirstDay);

    public static string Quarter(this Words words, int month) => words["figures.quarter", ("number", (month % 12 / 3) + 1), ("year", words.Year(month))];

    /// <summary>Digits only: a year has no thousands.</summary>
    public static string Year(this Words words, int month) => words.Figures.Digits(MonthSpan.YearText(month));

    /// <summary>A row's place on a dimension.</summary>
    public static string Key(this Words words, Dimension dimension, FigureKey key) => key switch
    {
        { Value: FigureKey.None } => words.Value(dimension, key.Value),
        { Label: { } label } => label,
        _ => words.Value(dimension, key.Value),
    };

    /// <summary>A value without a name of its own.</summary>
    public static string Value(this Words words, Dimension dimension, string value) => dimension switch
    {
        Dimension.Funder when value == FigureKey.None => words["figures.funder_none"],
        _ when value == FigureKey.None => words["figures.unknown"],
        Dimension.Country => CountryName.In(words, value),
        Dimension.InstitutionKind => words.Find("institutions.kind_" + value) ?? value,
        Dimension.Sex => words.Find("people.sex_" + value) ?? value,
        Dimension.Category => words.Find("people.category_" + value) ?? value,
        Dimension.Month when Months(dimension, value) is { } span => words.Figures.Digits(span.FirstDay.ToString("MMM yyyy", words.Language.Culture)),
        Dimension.Quarter when Months(dimension, value) is { } span => words["figures.quarter_short", ("number", (span.First % 12 / 3) + 1), ("year", words.Year(span.First))],
        Dimension.Year when Months(dimension, value) is { } span => words.Year(span.First),
        _ => value,
    };

    /// <summary>The months of a row of time (<c>2026-02</c>, <c>2026-Q1</c>, <c>2026</c>); null for anything else.</summary>
    public static MonthSpan? Months(Dimension dimension, string value)
    {
        var year = value.Length >= 4 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return dimension switch
        {
            _ when year == 0 => null,
            Dimension.Year => MonthSpan.Year(year),
            Dimension.Quarter when value is [.., 'Q', >= '1' and <= '4' and var digit] => MonthSpan.Quarter(year, digit - '0'),
            Dimension.Month when value.Length == 7 => MonthSpan.Parse(value, value),
            _ => null,
        };
    }

    /// <summary>"Capacitated, version 2" from <c>capacitated-2</c>.</summary>
    public static string Rule(this Words words, string rule, IReadOnlyDictionary<string, string> indicators) => RuleText.Of(words, rule, indicators);
}
