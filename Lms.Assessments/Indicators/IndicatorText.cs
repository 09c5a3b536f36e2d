using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Indicators;

/// <summary>
/// The written form of a rule: one condition a line, in any order, empty lines left out.
/// <code>
/// completion
/// certificate
/// attendance >= 80 %
/// test >= 70 %
/// modules ERP, CWA        (all of them; or: any of ERP, CWA)
/// within 12 months
/// </code>
/// </summary>
public static partial class IndicatorText
{
    public const int MostMonths = 120;

    /// <summary>
    /// Reads a rule. Each refusal names the line, counted from 1, and what stands there: <c>indicators.line</c> (no condition),
    /// <c>indicators.twice</c>, <c>indicators.percent</c>, <c>indicators.months</c>; and <c>indicators.nothing</c> where nothing is asked of a person.
    /// </summary>
    public static IndicatorRule Parse(string text)
    {
        var rule = new IndicatorRule(Completion: false, Certificate: false, null, null, []);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in text.Split('\n').Select((l, i) => (i + 1, Digits.ToAscii(l).Trim())).Where(l => l.Item2.Length > 0))
        {
            var found = Line().Match(line);
            if (!found.Success) throw new RuleBroken("indicators.line", number, line);
            var word = found.Groups["word"].Value.ToLowerInvariant();
            if (!seen.Add(word is "any of" ? "modules" : word)) throw new RuleBroken("indicators.twice", number, line);
            rule = word switch
            {
                "completion" => rule with { Completion = true },
                "certificate" => rule with { Certificate = true },
                "attendance" => rule with { Attendance = Share(found, number, line) },
                "test" => rule with { Test = Share(found, number, line) },
                "within" => rule with { WithinMonths = Months(found, number, line) },
                _ => rule with { Modules = Codes(found), AnyModule = found.Groups["any"].Success },
            };
        }

        return rule.Needs.Count > 0 ? rule : throw new RuleBroken("indicators.nothing");
    }

    /// <summary>The one text of a rule; <see cref="Parse"/> reads it back.</summary>
    public static string Write(IndicatorRule rule) => string.Join('\n', Lines(rule));

    private static IEnumerable<string> Lines(IndicatorRule rule)
    {
        if (rule.Completion) yield return "completion";
        if (rule.Certificate) yield return "certificate";
        if (rule.Attendance is { } attendance) yield return $"attendance >= {Percent(attendance)} %";
        if (rule.Test is { } test) yield return $"test >= {Percent(test)} %";
        if (rule.Modules.Count > 0) yield return (rule.AnyModule ? "any of " : "modules ") + string.Join(", ", rule.Modules);
        if (rule.WithinMonths is { } months) yield return string.Create(CultureInfo.InvariantCulture, $"within {months} months");
    }

    private static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static int Share(Match found, int number, string line)
    {
        var share = decimal.Parse(found.Groups["share"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) * 100;
        return share is > 0 and <= 10_000 && share == decimal.Truncate(share) ? (int)share : throw new RuleBroken("indicators.percent", number, line);
    }

    private static int Months(Match found, int number, string line) =>
        int.Parse(found.Groups["months"].Value, CultureInfo.InvariantCulture) is >= 1 and <= MostMonths and var months ? months : throw new RuleBroken("indicators.months", number, line, MostMonths);

    private static ValueList<string> Codes(Match found) =>
        found.Groups["code"].Captures.Select(c => c.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();

    [GeneratedRegex(
        @"^(?:(?<word>completion|certificate)|(?<word>attendance|test)\s*(?:>=|≥)\s*(?<share>[0-9]{1,5}(?:[.,][0-9]{1,4})?)\s*%|(?<word>modules|(?<any>any of)|modules\s+(?<any>any of))\s+(?<code>[A-Z0-9][A-Z0-9_-]*)(?:\s*,\s*(?<code>[A-Z0-9][A-Z0-9_-]*))*|(?<word>within)\s+(?<months>[0-9]{1,4})\s+months?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
