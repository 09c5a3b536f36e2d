using Lms.Assessments.Matches;
using Lms.Assessments.People;
using Lms.Assessments.Values;

namespace Lms.Assessments.Imports;

/// <summary>
/// What rows of one file say about one another, gathered from the first to the last: the same number twice, people who seem to be the
/// same, and a key of each row, by which the same row of the same list is known when it comes again.
/// </summary>
public sealed class FileRows(ImportDefaults defaults)
{
    private const int SignsToSlipIn = 4;
    private readonly Dictionary<string, int> signs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Row, PersonEntry Entry)>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);

    /// <summary>Rows in the order of the file, each once.</summary>
    public (int? TwiceOf, int? AlikeRow, string Key) Add(int row, PersonEntry entry)
    {
        var twice = Signs(entry).Select(s => signs.TryGetValue(s, out var first) ? first : (int?)null).FirstOrDefault(s => s is not null);
        foreach (var sign in Signs(entry)) signs.TryAdd(sign, row);
        return (twice, twice is null ? Alike(row, entry) : null, Key(entry));
    }

    private int? Alike(int row, PersonEntry entry)
    {
        if ((entry.LatinName ?? entry.NativeName) is not { } name) return null;
        var key = $"{entry.InstitutionId ?? defaults.InstitutionId:N} {MatchKey.Of(name)}";
        if (!names.TryGetValue(key, out var same)) names[key] = same = [];
        var alike = same.Where(s => !AreTwo(s.Entry, entry)).Select(s => (int?)s.Row).FirstOrDefault();
        // A name that hundreds share is compared with its first few: a longer list says nothing more and takes its square.
        if (same.Count < 20) same.Add((row, entry));
        return alike;
    }

    // Each with a sign of its own, and another one: two people, whatever they are called. But of two numbers one slip apart, one was mistyped:
    // of namesakes in a list of 10,000 one pair in two hundred has such numbers by chance.
    private static bool AreTwo(PersonEntry a, PersonEntry b) =>
        (a.Number is { } one && b.Number is { } other && !IsMistyped(PersonEntry.NumberKey(one), PersonEntry.NumberKey(other))) || (a.Email is not null && b.Email is not null) || (a.RegistrationKey is not null && b.RegistrationKey is not null)
        || (a.Sex is not null && b.Sex is not null && a.Sex != b.Sex);

    private static bool IsMistyped(string number, string other) => Math.Min(number.Length, other.Length) >= SignsToSlipIn && Slip.IsBetween(number, other);

    private string Key(PersonEntry entry)
    {
        var what = CanonicalJson.Write((string?[])[entry.NativeName, entry.LatinName, entry.Number, entry.RegistrationKey, entry.Email, (entry.InstitutionId ?? defaults.InstitutionId).ToString()]);
        var number = keys[what] = keys.GetValueOrDefault(what) + 1;
        return CanonicalJson.Hash(what + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Signs(PersonEntry entry)
    {
        if (entry.Number is { } number) yield return "n" + PersonEntry.NumberKey(number);
        if (entry.RegistrationKey is { } registration) yield return "r" + registration;
        if (entry.Email is { } email) yield return "e" + email;
    }
}
