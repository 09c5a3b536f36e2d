using System.Globalization;
using Lms.Assessments.Facts;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;
using Lms.Web.Factsheets;
using Lms.Web.Reports;

namespace Lms.Web.Packages;

/// <summary>Differences between two reckonings in words.</summary>
public sealed class RecountWords(Words words)
{
    /// <summary>Rows shown of each table.</summary>
    public const int Most = 100;

    private readonly FactsheetWords factsheets = new(words);

    public string Line(PackageDifference difference) => difference.Section is { } section
        ? factsheets.Name(new FactsheetLine { Section = section, Code = difference.Code, Unit = FactUnit.People, Total = FactsheetCell.Masked, Provenances = [] })
        : CountryName.In(words, difference.Code);

    /// <summary>The country and the part of its factsheet.</summary>
    public string Where(PackageDifference difference) =>
        $"{CountryName.In(words, difference.Country)} · {(difference.Section is { } section ? factsheets.Section(section) : words["factsheets.compare"])}";

    public string Value(PackageDifference difference, string? canonical) => canonical switch
    {
        null => words["packages.no_line"],
        "" => "–",
        _ when difference.Part == "known" => string.Join(" · ", canonical.Split('+').Select(p => words["figures.provenance_" + Code.Of(Code.Read<Provenance>(p))])),
        "x" => words["factsheets.masked"],
        ['>', '=', .. var least] => "≥ " + Number(least),
        _ => Number(canonical),
    };

    private string Number(string text) => words.Figures.Number(decimal.Parse(text, CultureInfo.InvariantCulture));
}
