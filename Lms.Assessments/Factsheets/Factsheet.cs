using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Assessments.Factsheets;

/// <summary>The activity table of a country and a period, in one of three levels of detail.</summary>
public sealed record Factsheet
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public required MonthSpan Span { get; init; }

    public required FactsheetLevel Level { get; init; }

    public required ValueList<FactsheetLine> Lines { get; init; }

    /// <summary>Rules the figures rest on, the indicator's first.</summary>
    public required ValueList<string> RuleVersions { get; init; }

    /// <summary>Capacitated people of each country a month, to compare; of those the reader may see.</summary>
    public ValueList<FactsheetCountry> Countries { get; init; } = [];

    /// <summary>
    /// Every figure in one text that depends on nothing but the figures: no words, no language, no time of making. The same figures
    /// give the same text for ever.
    /// </summary>
    public string Canonical()
    {
        var text = new StringBuilder().Append("factsheet|").Append(Country).Append('|').Append(Span).Append('|').Append(Code.Of(Level)).Append('\n');
        foreach (var line in Lines.Select(Text).Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of <see cref="Canonical"/>, hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));

    private static string Text(FactsheetLine line) => string.Join('|',
        Code.Of(line.Section), line.Code, Code.Of(line.Unit),
        line.Female?.Canonical, line.Male?.Canonical, line.NotStated?.Canonical, line.Total.Canonical,
        string.Join('+', line.Provenances.Select(p => Code.Of(p))));
}
