using Lms.Assessments.Completions;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Languages;

namespace Lms.Web.Completions;

/// <summary>What a version of a rule changes against the one before, in words.</summary>
internal static class RuleDifference
{
    public static IReadOnlyList<string> Of(CompletionRule rule, CompletionRule before, Words words)
    {
        var (now, then) = (rule.Requirements.ToDictionary(r => r.Measure), before.Requirements.ToDictionary(r => r.Measure));
        return
        [
            .. rule.Requirements.Where(r => !then.ContainsKey(r.Measure)).Select(r => words["completions.rule_added", ("need", words.Need(r))]),
            .. rule.Requirements.Where(r => then.TryGetValue(r.Measure, out var old) && old != r)
                .Select(r => words["completions.rule_changed", ("need", words.Need(r)), ("before", words.Need(then[r.Measure]))]),
            .. before.Requirements.Where(r => !now.ContainsKey(r.Measure)).Select(r => words["completions.rule_dropped", ("need", words.Need(r))]),
        ];
    }
}
