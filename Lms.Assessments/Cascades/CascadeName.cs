using System.Text.RegularExpressions;
using Lms.Assessments.People;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Cascades;

/// <summary>Somebody named as having been trained: a registration number, a name, or both, one a line.</summary>
/// <param name="NumberKey">Null where no number of ours was written.</param>
public sealed partial record CascadeName(string? NumberKey, string? Name)
{
    public const int Longest = 200;
    public const int Most = 200;

    /// <exception cref="RuleBroken"><c>cascade.too_many_names</c>, <c>cascade.name_too_long</c></exception>
    public static IReadOnlyList<CascadeName> Read(string? typed)
    {
        var lines = (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Most) throw new RuleBroken("cascade.too_many_names", Most);
        return [.. lines.Select(One)];
    }

    private static CascadeName One(string line)
    {
        var number = Number().Matches(line).Select(m => m.Value).FirstOrDefault(RegistrationNumber.IsOne);
        var name = (number is null ? line : line.Replace(number, "", StringComparison.Ordinal)).Trim(' ', ',', ';', '\t', '-');
        if (name.Length > Longest) throw new RuleBroken("cascade.name_too_long", Longest);
        return new CascadeName(number is null ? null : RegistrationNumber.Key(number), name.Length == 0 ? null : name);
    }

    [GeneratedRegex(@"\d{3}[\s-]?\d{3}[\s-]?\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
