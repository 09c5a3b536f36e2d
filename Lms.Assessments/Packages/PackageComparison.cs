using Lms.Assessments.Factsheets;
using Lms.Assessments.Values;

namespace Lms.Assessments.Packages;

/// <summary>Two canonical texts of the same question, number by number.</summary>
public static class PackageComparison
{
    private static readonly string[] Parts = ["female", "male", "not_stated", "total", "known"];

    /// <summary>What differs, in the order of the factsheet; empty where the texts are the same figures.</summary>
    public static IReadOnlyList<PackageDifference> Of(string before, string now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var (was, today) = (Lines(before), Lines(now));
        return
        [
            .. was.Keys.Union(today.Keys).OrderBy(k => k.Country, StringComparer.Ordinal).ThenBy(k => k.Section is null).ThenBy(k => k.Section).ThenBy(k => k.Code, StringComparer.Ordinal)
                .SelectMany(key => Line(key, was.GetValueOrDefault(key, []), today.GetValueOrDefault(key, []))),
        ];
    }

    private static IEnumerable<PackageDifference> Line(Key key, List<string[]> was, List<string[]> today)
    {
        // Figures from outside may stand on several lines of one name: the same ones cancel out, whatever their order.
        var rest = today.ToList();
        var gone = was.Where(w => !Take(w)).ToList();
        for (var n = 0; n < Math.Max(gone.Count, rest.Count); n++)
        {
            var (a, b) = (n < gone.Count ? gone[n] : null, n < rest.Count ? rest[n] : null);
            for (var part = 0; part < Parts.Length; part++)
            {
                if ((a?[part] ?? "") != (b?[part] ?? ""))
                {
                    yield return new(key.Country, key.Section, key.Code, Parts[part], a?[part], b?[part]);
                }
            }
        }

        bool Take(string[] line)
        {
            var at = rest.FindIndex(t => t.SequenceEqual(line));
            if (at >= 0)
            {
                rest.RemoveAt(at);
            }

            return at >= 0;
        }
    }

    private static Dictionary<Key, List<string[]>> Lines(string text)
    {
        var (lines, country) = (new Dictionary<Key, List<string[]>>(), "");
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|');
            switch (cells)
            {
                case ["package", ..]:
                    break;
                case ["factsheet", var of, ..]:
                    country = of;
                    break;
                case ["compare", var other, var people]:
                    Add(new(country, null, other), ["", "", "", people, ""]);
                    break;
                // A name of a unit may hold the sign that parts the cells: what is fixed is counted from both ends.
                case { Length: >= 8 } when Code.TryRead<FactsheetSection>(cells[0], out var section):
                    Add(new(country, section, string.Join('|', cells[1..^6])), cells[^5..]);
                    break;
                default:
                    throw new FormatException($"'{line}' is no line of a package");
            }
        }

        return lines;

        void Add(Key key, string[] figures)
        {
            if (!lines.TryGetValue(key, out var known))
            {
                lines[key] = known = [];
            }

            known.Add(figures);
        }
    }

    private sealed record Key(string Country, FactsheetSection? Section, string Code);
}
