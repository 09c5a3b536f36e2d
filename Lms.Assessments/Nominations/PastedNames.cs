using System.Text;
using System.Text.RegularExpressions;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Nominations;

/// <summary>
/// Finds registration numbers and addresses in what somebody pasted: a column of a table, a letter, a list with any separators, digits
/// of any script, numbers with their dashes, with spaces or in one. Names and headings beside them are passed over; a line with neither
/// comes back as it is, so that nobody on it is lost unseen. Never fails but for length.
/// </summary>
public static partial class PastedNames
{
    private const int Digit = 10;
    private const int LongestTyped = 200;

    /// <exception cref="RuleBroken"><c>nomination.too_long</c>, <c>nomination.too_many</c></exception>
    public static IReadOnlyList<PastedName> Read(string text)
    {
        if (text.Length > NominationRule.LongestText)
        {
            throw new RuleBroken("nomination.too_long", NominationRule.LongestText);
        }

        var found = new List<PastedName>();
        var lines = Plain(text).Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            var before = found.Count;
            var rest = Address().Replace(lines[n], match =>
            {
                found.Add(new(match.Value, EmailKey.Of(match.Value), n));
                return ";";
            });
            found.AddRange(Numbers(rest, n));
            if (found.Count == before && lines[n].Any(char.IsLetterOrDigit))
            {
                found.Add(new(Short(lines[n].Trim()), "", n));
            }
        }

        var named = found.DistinctBy(f => f.Key.Length > 0 ? f.Key : "line " + f.Line).ToList();
        return named.Count > NominationRule.MostRows ? throw new RuleBroken("nomination.too_many", NominationRule.MostRows) : named;
    }

    /// <summary>
    /// One row a person: where a line gives the number and the address of the same person, or the number of one who is here and an
    /// address nobody has, it is one row.
    /// </summary>
    public static IReadOnlyList<(PastedName Name, Guid? Person)> Rows(IReadOnlyList<PastedName> names, Func<PastedName, Guid?> person)
    {
        var rows = names.Select(n => (Name: n, Person: person(n))).ToList();
        var known = rows.Where(r => r.Person is not null).Select(r => r.Name.Line).ToHashSet();
        var pairs = rows.GroupBy(r => r.Name.Line).Where(l => l.Count(r => r.Name.IsEmail) == 1 && l.Count(r => r.Name.IsNumber) == 1).Select(l => l.Key).ToHashSet();
        return
        [
            .. rows.Where(r => r.Person is not null || !known.Contains(r.Name.Line) || !pairs.Contains(r.Name.Line))
                .DistinctBy(r => r.Person?.ToString() ?? $"{r.Name.Line} {r.Name.Typed}"),
        ];
    }

    /// <summary>Groups of digits put together until they are ten: <c>482-106-3759</c>, <c>482 106 3759</c>, and two numbers with a space between.</summary>
    private static IEnumerable<PastedName> Numbers(string line, int n)
    {
        foreach (Match run in Run().Matches(line))
        {
            var key = new StringBuilder();
            var start = -1;
            var end = 0;
            foreach (Match group in Group().Matches(run.Value))
            {
                if (key.Length > 0 && key.Length + group.Length > Digit)
                {
                    yield return new(run.Value[start..end], key.ToString(), n);
                    key.Clear();
                }

                start = key.Length == 0 ? group.Index : start;
                end = group.Index + group.Length;
                key.Append(group.Value);
                if (key.Length >= Digit)
                {
                    yield return new(Short(run.Value[start..end]), Short(key.ToString()), n);
                    key.Clear();
                }
            }

            // "No. 3" or a telephone's area is no number of ours; what could be one with a digit missing is told.
            if (key.Length >= Digit - 2)
            {
                yield return new(run.Value[start..end], key.ToString(), n);
            }
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Digits.ToAscii(text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            plain.Append(c is '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' ? '\n' : c);
        }

        return Invisible().Replace(plain.ToString(), "");
    }

    private static string Short(string text) => text.Length > LongestTyped ? text[..LongestTyped] : text;

    [GeneratedRegex(@"[^\s@<>()\[\]{}'"",;:|/\\،؛、]+@[^\s@<>()\[\]{}'"",;:|/\\،؛、]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    // Dashes, dots and spaces stand inside numbers; anything else parts them.
    [GeneratedRegex(@"[0-9][0-9 \u00A0\u202F\u2009.\-\u2010-\u2015\u2212_]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Run();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Group();

    // Marks of direction and joiners that come along from right-to-left documents.
    [GeneratedRegex(@"[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invisible();
}
