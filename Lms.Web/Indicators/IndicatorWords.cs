using Lms.Assessments.Indicators;
using Lms.Assessments.Rules;
using Lms.Data.Indicators;
using Lms.Scheduler.Languages;

namespace Lms.Web.Indicators;

/// <summary>The rule of an indicator in sentences.</summary>
public static class IndicatorWords
{
    /// <summary>The program's own indicators have a name in each language; others have the one they were given.</summary>
    public static string NameOf(this Words words, IndicatorVersionRow version) => words.Find("indicators.name_" + version.Code) ?? version.Name;

    /// <summary>What a person must have done, a sentence a condition; the text as it stands where this edition cannot read it.</summary>
    public static IReadOnlyList<string> Sentences(this Words words, string text)
    {
        try
        {
            return [.. words.Sentences(IndicatorText.Parse(text))];
        }
        catch (RuleBroken)
        {
            return [text];
        }
    }

    private static IEnumerable<string> Sentences(this Words words, IndicatorRule rule)
    {
        if (rule.Completion) yield return words["indicators.says_completion"];
        if (rule.Certificate) yield return words["indicators.says_certificate"];
        if (rule.Attendance is { } attendance) yield return words["indicators.says_attendance", ("share", words.Figures.Percent(attendance))];
        if (rule.Test is { } test) yield return words["indicators.says_test", ("share", words.Figures.Percent(test))];
        if (rule.Modules.Count > 0) yield return words[rule.SpansModules ? "indicators.says_modules" : "indicators.says_any", ("codes", string.Join(", ", rule.Modules))];
        if (rule.WithinMonths is { } months) yield return words["indicators.says_within", ("count", months)];
    }
}
