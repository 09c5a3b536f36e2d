using Lms.Assessments.People;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>Institutions within somebody's reach, found by what a list calls them: a name in any of its languages, a licence number.</summary>
public sealed class InstitutionNames
{
    private const int Nearest = 3;
    private readonly ILookup<string, Named> known;
    private readonly IReadOnlyList<Named> all;
    private readonly Dictionary<string, object> answers = new(StringComparer.Ordinal);

    /// <param name="institutions">Each with all it is called by.</param>
    public InstitutionNames(IEnumerable<(Guid Id, string Label, IEnumerable<string?> Names)> institutions)
    {
        all = [.. institutions.Select(i => new Named(i.Id, i.Label, [.. i.Names.OfType<string>().Select(n => SearchKey.Of(n)).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)]))];
        known = all.SelectMany(i => i.Keys, (i, key) => (i, key)).ToLookup(p => p.key, p => p.i, StringComparer.Ordinal);
    }

    /// <exception cref="RuleBroken"><c>import.institution</c> with what comes nearest, <c>import.institutions</c> where several are called so</exception>
    public Guid Find(string text)
    {
        // Lists say the same few hundred names fifty thousand times.
        if (!answers.TryGetValue(text, out var answer)) answers[text] = answer = Ask(text);
        return answer is Guid id ? id : throw ((RowReason)answer).Rule();
    }

    private object Ask(string text)
    {
        var key = SearchKey.Of(text);
        return known[key].DistinctBy(i => i.Id).ToList() switch
        {
            [var one] => one.Id,
            { Count: > 1 } several => RowReason.Of(new RuleBroken("import.institutions", text, several.Count)),
            _ when Like(key) is { Count: > 0 } like => RowReason.Of(new RuleBroken("import.institution_nearest", text, string.Join(", ", like.Select(i => i.Label)))),
            _ => RowReason.Of(new RuleBroken("import.institution", text)),
        };
    }

    // Shared pairs of letters (Dice): forgiving to endings and word order, and needs no language.
    private List<Named> Like(string key)
    {
        var wanted = Pairs(key);
        return [.. all.Select(i => (i, Score: i.Keys.Select(k => Dice(wanted, Pairs(k))).DefaultIfEmpty().Max())).Where(s => s.Score >= 0.5).OrderByDescending(s => s.Score).Take(Nearest).Select(s => s.i)];
    }

    private static HashSet<string> Pairs(string key) => [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(n => key.Substring(n, 2))];

    private static double Dice(HashSet<string> a, HashSet<string> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private sealed record Named(Guid Id, string Label, IReadOnlyList<string> Keys);
}
