using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Figures;

/// <summary>Rules that decided what counts, by name and version in a reader's words: the same on pages, papers and in letters.</summary>
public static class RuleText
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>"Capacitated, version 2" from <c>capacitated-2</c>; "Presence at sessions, version 1"; of a module's own rule "Completion of ERP, version 1".</summary>
    /// <param name="indicators">Names of those that somebody here made, by code; the program's own have theirs in every language.</param>
    /// <param name="modules">Names of modules by code, where more than the code is to be said.</param>
    public static string Of(Words words, string rule, IReadOnlyDictionary<string, string>? indicators = null, IReadOnlyDictionary<string, string>? modules = null)
    {
        var at = rule.LastIndexOf('-');
        return at < 0 ? rule : words["figures.rule", ("name", Name(words, rule[..at], indicators ?? None, modules ?? None)), ("number", words.Figures.Digits(rule[(at + 1)..]))];
    }

    /// <summary>Several, what decides a figure before what it rests on: indicators, then presence, then the rules of modules by code.</summary>
    public static string All(Words words, IEnumerable<string> rules, IReadOnlyDictionary<string, string>? modules = null) => string.Join(
        " · ",
        rules.OrderBy(r => Own(words, "indicators.name_", r) is null).ThenBy(r => Own(words, "figures.rule_of_", r) is null).ThenBy(r => r, StringComparer.Ordinal).Select(r => Of(words, r, modules: modules)));

    private static string Name(Words words, string code, IReadOnlyDictionary<string, string> indicators, IReadOnlyDictionary<string, string> modules) =>
        indicators.GetValueOrDefault(code) ?? words.Find("indicators.name_" + code) ?? words.Find("figures.rule_of_" + code) ?? words["figures.rule_of_module", ("module", modules.GetValueOrDefault(code, code))];

    private static string? Own(Words words, string prefix, string rule) => rule.LastIndexOf('-') is > 0 and var at ? words.Find(prefix + rule[..at]) : null;
}
