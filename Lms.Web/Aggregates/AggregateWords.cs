using System.Globalization;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;

namespace Lms.Web.Aggregates;

/// <summary>Figures from outside in words.</summary>
public static class AggregateWords
{
    public static string Unit(this Words words, string unit) => words["aggregates.unit_" + unit];

    /// <summary>The unit after a number, in the form the number asks for.</summary>
    public static string Counted(this Words words, string unit, decimal number) => words["aggregates.counted_" + unit, ("count", (long)number)];

    public static string Counted(this Words words, FactUnit unit, decimal number) => words.Counted(Code.Of(unit), number);

    public static string Unit(this Words words, FactUnit unit) => words.Unit(Code.Of(unit));

    /// <summary>"February 2026 – May 2026 · 4 months".</summary>
    public static string Months(this Words words, MonthSpan months) => months.Months == 1
        ? words.Dates.Month(months.FirstDay)
        : words["aggregates.months", ("from", words.Dates.Month(months.FirstDay)), ("to", words.Dates.Month(months.LastDay)), ("count", months.Months)];

    /// <summary>How it is known, with the ratio or the partner.</summary>
    public static string Known(this Words words, AggregateEntry entry) => entry.Provenance switch
    {
        Assessments.Facts.Provenance.Estimated => words["aggregates.known_estimated", ("ratio", Ratio(words, entry.RatioBasisPoints ?? 0)), ("of", entry.RatioOf)],
        Assessments.Facts.Provenance.Partner => words["aggregates.known_partner", ("name", entry.ReportedBy)],
        _ => words["aggregates.provenance_" + Code.Of(entry.Provenance)],
    };

    public static string Provenance(this Words words, Provenance provenance) => words["aggregates.provenance_" + Code.Of(provenance)];

    /// <summary>"0.87".</summary>
    public static string Ratio(this Words words, int basisPoints) => words.Figures.Digits((basisPoints / 10_000m).ToString("0.00##", words.Language.Culture));

    /// <summary>"0.87" as a form and a file take it.</summary>
    public static string RatioText(int? basisPoints) => basisPoints is { } ratio ? (ratio / 10_000m).ToString("0.00##", CultureInfo.InvariantCulture) : "";

    public static string? Place(this Words words, AggregateRow row) =>
        words.List(new[] { Reports.CountryName.In(words, row.Country), row.SubnationalUnit }.Where(t => t is not null));
}
