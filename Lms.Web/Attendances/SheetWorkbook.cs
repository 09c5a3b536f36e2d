using System.Globalization;
using Lms.Assessments.Attendances;
using Lms.Data.Attendances;
using Lms.Scheduler.Languages;
using MiniExcelLibs;

namespace Lms.Web.Attendances;

/// <summary>Attendance and all the rest as a workbook: people's words as texts, figures as numbers, nothing as a formula.</summary>
public sealed class SheetWorkbook(Words words, AttendanceWords known)
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // The longest a tab of a workbook may be called.
    private const int LongestTab = 31;

    public byte[] Of(SessionSheet sheet) => Book(
        ("attendances.title", sheet.People.Select(p => Person(p, Zone(sheet.TimeZone)))),
        ("attendances.polls", sheet.Polls.SelectMany(p => TallyLine.Of(p).Select(line => Poll(p, line)))),
        ("attendances.questions", sheet.Questions.Select(q => Row(
            ("attendances.person", q.Name), ("attendances.question", q.Text), ("attendances.upvotes", q.Votes), ("attendances.state", words["attendances.question_" + q.State]), ("attendances.answer", q.Answer)))),
        ("attendances.groups", sheet.Groups.Select(g => Row(
            ("attendances.round", g.Round), ("attendances.group", g.Name), ("attendances.task", g.Task), ("attendances.members", words.List(g.Members)), ("attendances.note", string.Join('\n', g.Note))))));

    /// <summary>The table of everybody by itself.</summary>
    public byte[] Of(IReadOnlyList<AttendanceLine> everybody, string timeZone) =>
        Book(("attendances.title", everybody.Select(p => Person(p.Sheet, Zone(timeZone)))));

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private Dictionary<string, object?> Person(SheetPerson p, TimeZoneInfo zone) => Row(
        ("attendances.latin_name", p.LatinName), ("attendances.native_name", p.NativeName), ("attendances.institution", p.Institution), ("people.sex", words["people.sex_" + p.Sex]),
        ("attendances.presence", known.Presence(p)), ("attendances.joined", Clock(p.JoinedAt, zone)), ("attendances.left", Clock(p.LeftAt, zone)),
        ("attendances.minutes_head", p.Minutes), ("attendances.share_percent", p.Share / 100m), ("attendances.how", known.How(p)));

    private Dictionary<string, object?> Poll(SheetPoll poll, TallyLine line) => Row(
        ("attendances.number", poll.Number), ("attendances.question", poll.Text), ("attendances.named", words[poll.Anonymous ? "attendances.anonymous" : "attendances.by_name"]),
        ("attendances.voters", poll.Tally.Voters), ("attendances.answer", line.Text), ("attendances.votes", line.Count), ("attendances.right", line.IsRight ? words["attendances.yes"] : null));

    private static string? Clock(DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;

    private Dictionary<string, object?> Row(params (string Head, object? Value)[] cells) => cells.ToDictionary(c => words[c.Head], c => c.Value);

    private byte[] Book(params (string Tab, IEnumerable<Dictionary<string, object?>> Rows)[] tabs)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(tabs.ToDictionary(t => words[t.Tab] is { Length: > LongestTab } name ? name[..LongestTab] : words[t.Tab], t => (object)t.Rows.ToList()));
        return stream.ToArray();
    }
}
