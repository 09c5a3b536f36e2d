using System.Text.Json;
using Lms.Scheduler.Languages;

namespace Lms.Web.Audit;

/// <summary>
/// What deeds note beside themselves, in words: the name of each part, and a code by the words its own pages use for it. What has none,
/// as what an edition that is no more has written, stays as it is.
/// </summary>
internal sealed class DetailWords(Words words)
{
    /// <summary>By the kind of record and the part's name: what the texts of its codes begin with.</summary>
    internal static readonly IReadOnlyDictionary<(string Kind, string Part), string> Coded = new Dictionary<(string, string), string>
    {
        [("ActionPlan", "outcome")] = "action-plans.outcome_",
        [("ActionPlan", "was")] = "action-plans.outcome_",
        [("Attempt", "purpose")] = "attempts.title_",
        [("CohortSeries", "to")] = "series.state_",
        [("Enrolment", "method")] = "mentorships.by_",
        [("Enrolment", "state")] = "action-plans.checkpoint_",
        [("Ladder", "step")] = "ladders.step_",
        [("Meeting", "state")] = "meetings.state_",
        [("Meeting", "was")] = "meetings.state_",
        [("OutboxMessage", "cause")] = "outbox.cause_",
        [("Package", "to")] = "packages.state_",
        [("Person", "change")] = "access-codes.email_",
        [("Person", "source")] = "bounces.source_",
        [("PlanAction", "state")] = "action-plans.action_",
        [("PlanAction", "was")] = "action-plans.action_",
        [("Question", "state")] = "attendances.question_",
        [("SeriesPeriod", "state")] = "series.period_",
        [("Session", "method")] = "groups.method_",
        [("Session", "mode")] = "sessions.mode_",
        [("Survey", "wave")] = "surveys.title_",
    };

    // What a merged institution brought along, as "person:3 role:1".
    private static readonly Dictionary<string, string> Brought = new(StringComparer.Ordinal)
    {
        ["person"] = "audit.kind_Person", ["cohort"] = "audit.kind_Cohort", ["series"] = "audit.kind_CohortSeries", ["role"] = "audit.kind_RoleAssignment", ["institution"] = "audit.kind_Institution",
    };

    public string Name(string part) => words.Find("audit.detail_" + Plain(part)) ?? part;

    public string Value(string kind, string part, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => words["figures.yes"],
        JsonValueKind.False => words["figures.no"],
        JsonValueKind.Number when value.TryGetDecimal(out var number) => part == "share" ? words.Figures.Percent((int)number) : words.Figures.Number(number),
        JsonValueKind.Array => words.List(value.EnumerateArray().Select(v => Value(kind, part, v))),
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Select(m => words.Find("audit.detail_" + Plain(m.Name)) is { } name ? $"{name}: {Value(kind, m.Name, m.Value)}" : Value(kind, m.Name, m.Value))),
        JsonValueKind.String => Said(kind, Plain(part), value.GetString()!),
        _ => value.ToString(),
    };

    private string Said(string kind, string part, string text) => (kind, part) switch
    {
        ("Person", "fields") => words.List(text.Split(' ').Select(f => words.Find("merges.field_" + f) ?? f)),
        ("Institution", "moved") => words.List(text.Split(' ').Select(Moved)),
        _ => Coded.TryGetValue((kind, part), out var beginning) ? words.Find(beginning + text) ?? text : text,
    };

    private string Moved(string counted) =>
        counted.Split(':') is [var what, var count] && Brought.TryGetValue(what, out var key) ? $"{words[key]} {count}" : counted;

    // Written by several hands: LateSeconds, needsApproval, rows.
    private static string Plain(string part) => JsonNamingPolicy.SnakeCaseLower.ConvertName(part);
}
