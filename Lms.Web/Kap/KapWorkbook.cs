using Lms.Assessments.Kap;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;

namespace Lms.Web.Kap;

/// <summary>The comparisons as sheets: shares as numbers from 0 to 1, intervals as two columns, nothing rounded.</summary>
internal static class KapWorkbook
{
    public static TableFile Of(KapView view, KapForm form, DateTimeOffset now, Words words, string address) => new()
    {
        Name = FormattableString.Invariant($"kap-{form.Module ?? "all"}-{form.From}-{form.To}"),
        Sheets =
        [
            Changes(view, words),
            new(words["kap.lessons_sheet"],
                Heads(words, "kap.lesson", "kap.n", "kap.wrong_right", "kap.right_wrong", "kap.right_right", "kap.wrong_wrong", "kap.before", "kap.after", "kap.change", "kap.low", "kap.high"),
                [.. view.Lessons.Select(l => Row(l.Lesson, l.People.N, l.People.OnlyAfter, l.People.OnlyBefore, l.People.Both, l.People.Neither, l.People.Before.Value, l.People.After.Value, l.People.Difference, l.People.Interval.Low, l.People.Interval.High))]),
            new(words["kap.questions_sheet"],
                Heads(words, "kap.question", "kap.text", "kap.before_of", "kap.before", "kap.after_of", "kap.after", "kap.change", "kap.low", "kap.high"),
                [.. view.Questions.Select(q => Row(q.Item, view.Items.GetValueOrDefault(q.Item)?.Stem, q.Change.First.Of, q.Change.First.Value, q.Change.Second.Of, q.Change.Second.Value, q.Change.Difference, q.Change.Interval.Low, q.Change.Interval.High))]),
            new(words["kap.statements"],
                Heads(words, "kap.module", "kap.statement", "kap.text", "kap.part", "kap.n", "kap.before", "kap.after", "kap.change", "kap.low", "kap.high", "kap.said", "kap.confirmed_head", "kap.refused"),
                [.. view.Report.Statements.Select(s => Statement(s, view, words))]),
        ],
        Definitions = Definitions(view, words, now, address),
    };

    private static TableSheet Changes(KapView view, Words words)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var (id, section) in Sections(view.Report))
        {
            var what = words["kap.section_" + id];
            rows.Add(Change(what, words["kap.everybody"], "", section.Total, hidden: false, words));
            rows.AddRange(section.ByModule.Select(g => Change(what, words["kap.module"], g.Key, g.Change, g.IsHidden, words)));
            rows.AddRange(section.ByInstitution.Select(g => Change(what, words["kap.institution"], view.Institutions.GetValueOrDefault(Guid.Parse(g.Key), g.Key), g.Change, g.IsHidden, words)));
            rows.AddRange(section.BySex.Select(g => Change(what, words["kap.sex"], words["people.sex_" + g.Key], g.Change, g.IsHidden, words)));
        }

        return new(words["kap.changes_sheet"], Heads(words, "kap.measured", "kap.group_kind", "kap.group", "kap.n", "kap.before", "kap.after", "kap.change", "kap.relative", "kap.low", "kap.high", "kap.left_head", "kap.note"), rows);
    }

    private static IEnumerable<(string Id, KapSection Section)> Sections(KapReport report) =>
        [("knowledge", report.Knowledge), ("attitude_after", report.AttitudeAfter), ("attitude_later", report.AttitudeLater), ("practice", report.Practice)];

    private static object?[] Change(string what, string kind, string group, KapChange change, bool hidden, Words words) => Row(
        what, kind, group, change.Matched, change.Change?.Before, change.Change?.After, change.Change?.Difference, change.Change?.Relative, change.Change?.Interval.Low, change.Change?.Interval.High,
        change.Attrition.Left, change.Change is not null ? null : hidden ? words["kap.hidden"] : words["kap.too_few"]);

    private static object?[] Statement(StatementTurn s, KapView view, Words words)
    {
        var text = view.Statements.GetValueOrDefault((s.Module, s.StatementId)).Text;
        var part = words["surveys.part_" + Code.Of(s.Part)];
        return s.Attitude is { } a
            ? Row(s.Module, s.StatementId, text, part, s.N, a.Before, a.After, a.Difference, a.Interval.Low, a.Interval.High, null, null, null)
            : Row(s.Module, s.StatementId, text, part, s.N, s.Practice!.Before.Value, s.Practice.After.Value, s.Practice.Difference, s.Practice.Interval.Low, s.Practice.Interval.High, s.Confirmed!.Said, s.Confirmed.Confirmed, s.Confirmed.NotConfirmed);
    }

    private static IReadOnlyList<(string Term, string Meaning)> Definitions(KapView view, Words words, DateTimeOffset now, string address) =>
    [
        (words["kap.term_period"], words["kap.period", ("from", words.Dates.Month(view.Span.FirstDay)), ("to", words.Dates.Month(view.Span.LastDay))]),
        (words["kap.term_who"], words["kap.method_matched"] + " " + words["kap.method_once"]),
        (words["kap.knowledge"], words["kap.method_tests"]),
        (words["kap.term_surveys"], words["kap.method_surveys", ("days", FollowUpRule.Days)]),
        (words["kap.interval"], words["kap.method_interval"]),
        (words["kap.too_few"], words["kap.method_few", ("fewest", view.Fewest)]),
        (words["kap.term_sources"], words["kap.sources"]),
        (words["kap.term_made"], words.Dates.Moment(now, TimeZoneInfo.Utc)),
        (words["kap.term_address"], address),
    ];

    private static string[] Heads(Words words, params string[] keys) => [.. keys.Select(k => words[k])];

    private static object?[] Row(params object?[] cells) => cells;
}
