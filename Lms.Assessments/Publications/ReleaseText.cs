using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Values;

namespace Lms.Assessments.Publications;

/// <summary>
/// The stored text of a release, a figure a line: <c>modules|TJ|ERP|female|12|12|x</c> with value, people behind it, and x where it is
/// masked. Masked values are in it, because what goes out later must be protected against them; it is never shown.
/// </summary>
public static class ReleaseText
{
    public static string Write(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var text = new StringBuilder();
        foreach (var line in release.Figures.Select(Line).Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Throws <see cref="FormatException"/> for a text that is none.</summary>
    public static Release Read(ReleasePeriod period, int threshold, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(period, threshold, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Figure(period, line))]);
    }

    /// <summary>SHA-256 over what is shown, hexadecimal: masked values are left out, so that the hash can be told without telling them.</summary>
    public static string Hash(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var shown = release.Figures
            .Select(f => $"{f.Figure.Key}={f.Shown?.ToString(CultureInfo.InvariantCulture) ?? "x"}")
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', shown))));
    }

    private static string Line(ReleasedFigure f) => string.Create(CultureInfo.InvariantCulture,
        $"{Code.Of(f.Figure.Table)}|{f.Figure.Country}|{f.Figure.Part}|{f.Figure.Sex}|{f.Figure.Value}|{f.Figure.People}|{(f.IsMasked ? "x" : "")}");

    private static ReleasedFigure Figure(ReleasePeriod period, string line) => line.Split('|') is [var table, var country, var part, var sex, var value, var people, var masked]
        ? new(
            new(period, Code.Read<ReleaseTable>(table), country, part, sex, int.Parse(value, CultureInfo.InvariantCulture), int.Parse(people, CultureInfo.InvariantCulture)),
            masked == "x")
        : throw new FormatException($"'{line}' is no figure of a release");
}
