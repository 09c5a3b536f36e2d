using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Lms.Browser.Tests.Imports;

/// <summary>Registration numbers and codes as they stand on a sheet of slips: what somebody who cuts them out can read.</summary>
internal static partial class PrintedSlips
{
    public static IReadOnlyDictionary<string, string> Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pdf.GetPages())
        {
            var lines = page.Letters.GroupBy(l => Math.Round(l.StartBaseLine.Y)).Select(g => g.OrderBy(l => l.StartBaseLine.X).ToList()).ToList();
            var numbers = Found(lines, Number()).ToList();
            foreach (var (code, x, y) in Found(lines, Code()))
            {
                // The number stands above its code, in the same slip.
                var nearest = numbers.Where(n => n.Y > y).MinBy(n => Math.Abs(n.X - x) + n.Y - y);
                codes.Add(nearest.Text, code);
            }
        }

        return codes;
    }

    private static IEnumerable<(string Text, double X, double Y)> Found(IEnumerable<List<UglyToad.PdfPig.Content.Letter>> lines, Regex wanted) =>
        from line in lines
        let text = string.Concat(line.Select(l => l.Value.Length == 1 ? l.Value : "?"))
        from Match match in wanted.Matches(text)
        select (match.Value, line[match.Index].StartBaseLine.X, line[match.Index].StartBaseLine.Y);

    // Slips stand in columns, and nothing parts the end of one from the beginning of the next.
    [GeneratedRegex(@"\d{3}-\d{3}-\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{4}-\d{4}-\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
