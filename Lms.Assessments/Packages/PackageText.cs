using System.Text;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Values;

namespace Lms.Assessments.Packages;

/// <summary>
/// The canonical text of an issue: every figure in it and nothing else, no word, no language, no time of making. The same figures give
/// the same text for ever, and its hash names them.
/// </summary>
public static class PackageText
{
    internal const string Compared = "compare|";

    public static string Write(PackageQuestion question, IEnumerable<Factsheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sheets);
        var text = new StringBuilder().Append("package|").Append(question).Append('\n');
        foreach (var sheet in sheets.OrderBy(s => s.Country, StringComparer.Ordinal))
        {
            text.Append(sheet.Canonical());
            foreach (var other in sheet.Countries.OrderBy(c => c.Country, StringComparer.Ordinal))
            {
                text.Append(Compared).Append(other.Country).Append('|').Append(other.People.Canonical).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string Hash(string text) => CanonicalJson.Hash(text);
}
