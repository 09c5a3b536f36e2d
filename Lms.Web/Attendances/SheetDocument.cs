using Lms.Assessments.Attendances;
using Lms.Assessments.Certificates;
using Lms.Assessments.Documents;
using Lms.Data;
using Lms.Data.Attendances;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Web.Attendances;

/// <summary>A sheet in the reader's words, laid out for paper.</summary>
public sealed class SheetDocument(Words words, AttendanceWords known, IOptions<SiteSettings> site)
{
    private string Tag => words.Language.Tag;

    public DocumentModel Of(SessionSheet sheet, SheetVersion version)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(sheet.TimeZone);
        return new DocumentModel
        {
            Language = Tag,
            RightToLeft = words.Language.RightToLeft,
            Issuer = site.Value.Issuer,
            Title = sheet.Title,
            Facts = Facts(sheet, version, zone),
            Sections = [Attendance(sheet, zone), .. Polls(sheet), .. Questions(sheet), .. Groups(sheet), .. Messages(sheet, zone), .. Plan(sheet), .. Timeline(sheet, zone)],
            Foot = $"{sheet.CohortCode} · {sheet.Title} · {words["attendances.version", ("version", version.Version)]}",
            PageNumber = (page, of) => words["attendances.page", ("page", page), ("of", of)],
            At = version.CreatedAt,
        };
    }

    private List<PrintedLine> Facts(SessionSheet sheet, SheetVersion version, TimeZoneInfo zone)
    {
        var lines = new List<PrintedLine> { Line("attendances.cohort", $"{sheet.CohortCode} · {sheet.ModuleTitle}") };
        lines.AddRange(sheet.Runs.Select(r => Line("attendances.held", known.Ran(r, zone))));
        if (sheet.Place is { Length: > 0 } place)
        {
            lines.Add(Line("attendances.place", place));
        }

        if (sheet.Trainers.Count > 0)
        {
            lines.Add(Line("attendances.trainers", words.List(sheet.Trainers.Select(t => t.Name))));
        }

        lines.Add(Line("attendances.presence", words["attendances.present_of", ("present", sheet.Present()), ("all", sheet.People.Count)]));
        lines.Add(Line("attendances.rule", known.Rule(sheet.Rule, sheet.RuleNumber)));
        lines.Add(Line("attendances.version_head", version.Reason is { } reason
            ? words["attendances.version_why", ("version", version.Version), ("reason", reason), ("name", version.CreatedByName)]
            : words["attendances.version", ("version", version.Version)]));
        return lines;
    }

    private DocumentSection Attendance(SessionSheet sheet, TimeZoneInfo zone) => new()
    {
        Heading = words["attendances.title"],
        Table = sheet.People.Count == 0 ? null : new(
            [
                new(words["attendances.number"], 0.45f, IsFigure: true), new(words["attendances.person"], 2.2f), new(words["attendances.institution"], 1.9f), new(words["attendances.presence"], 0.95f),
                new(words["attendances.hours"], 1.25f), new(words["attendances.minutes_head"], 0.8f, IsFigure: true), new(words["attendances.how"], 1.7f),
            ],
            [.. sheet.People.Select((p, i) => Row(p, i + 1, zone))]),
        Paragraphs = sheet.People.Count == 0 ? [Said(words["attendances.nobody"])] : [],
        Signatures = [.. sheet.Trainers.Take(2).Select(t => words["attendances.signature", ("name", t.Name)]), words["attendances.signed_on"]],
    };

    private IReadOnlyList<DocumentCell> Row(SheetPerson p, int number, TimeZoneInfo zone) =>
    [
        Cell(words.Figures.Number(number)),
        new([new(p.LatinName, Tag), new(p.NativeName == p.LatinName ? "" : p.NativeName, p.Language ?? Tag)]),
        Cell(p.Institution), Cell(known.Presence(p)), Cell(known.Hours(p, zone)),
        new([Said(words.Figures.Number(p.Minutes)), Said(known.Share(p))]), Cell(known.How(p)),
    ];

    private IEnumerable<DocumentSection> Polls(SessionSheet sheet) => Parts("attendances.polls", sheet.Polls.Select(p => new DocumentSection
    {
        Heading = $"{words.Figures.Number(p.Number)}. {p.Text}",
        IsPart = true,
        Table = TallyLine.Of(p) is { Count: > 0 } lines
            ? new([new(Voters(p), 5), new(words["attendances.votes"], 1, IsFigure: true)], [.. lines.Select(l => (IReadOnlyList<DocumentCell>)[Cell(l.IsRight ? words["attendances.right_answer", ("answer", l.Text)] : l.Text), Cell(words.Figures.Number(l.Count))])])
            : null,
        Paragraphs = TallyLine.Of(p).Count > 0 ? [] : [Said(Voters(p))],
    }));

    private string Voters(SheetPoll poll) =>
        words[poll.Anonymous ? "attendances.voters_anonymous" : "attendances.voters_by_name", ("count", poll.Tally.Voters)];

    private IEnumerable<DocumentSection> Questions(SessionSheet sheet) => sheet.Questions.Count == 0 ? [] :
    [
        new DocumentSection
        {
            Heading = words["attendances.questions"],
            Table = new(
                [new(words["attendances.question"], 4), new(words["attendances.person"], 2), new(words["attendances.upvotes"], 0.9f, IsFigure: true), new(words["attendances.answer"], 3)],
                [.. sheet.Questions.Select(q => (IReadOnlyList<DocumentCell>)[Cell(q.Text), Cell(q.Name), Cell(words.Figures.Number(q.Votes)), new([Said(words["attendances.question_" + q.State]), Said(q.Answer ?? "")])])]),
        },
    ];

    private IEnumerable<DocumentSection> Groups(SessionSheet sheet) => Parts("attendances.groups", sheet.Groups.Select(g => new DocumentSection
    {
        Heading = words["attendances.group_head", ("round", g.Round), ("name", known.Group(g))],
        IsPart = true,
        Paragraphs = [.. new[] { g.Task ?? "", words.List(g.Members) }.Concat(g.Note).Where(t => t.Length > 0).Select(Said)],
    }));

    private IEnumerable<DocumentSection> Messages(SessionSheet sheet, TimeZoneInfo zone) => sheet.Messages.Count == 0 ? [] :
        [new DocumentSection { Heading = words["attendances.messages"], Paragraphs = [.. sheet.Messages.Select(m => Said($"{words.Dates.Time(m.At, zone)} · {m.Name}: {m.Text}"))] }];

    private IEnumerable<DocumentSection> Plan(SessionSheet sheet) => sheet.Plan.Count == 0 ? [] :
        [new DocumentSection { Heading = words["attendances.plan"], Paragraphs = [.. sheet.Plan.Select(s => Said($"{words.Dates.Span(TimeSpan.FromMinutes(s.Minutes))} · {known.Slot(s)}"))] }];

    private IEnumerable<DocumentSection> Timeline(SessionSheet sheet, TimeZoneInfo zone) => sheet.Timeline.Count == 0 ? [] :
        [new DocumentSection { Heading = words["attendances.timeline"], Paragraphs = [.. sheet.Timeline.Select(m => Said(known.Moment(m, zone)))] }];

    private IEnumerable<DocumentSection> Parts(string heading, IEnumerable<DocumentSection> parts)
    {
        var all = parts.ToList();
        return all.Count == 0 ? [] : all.Prepend(new DocumentSection { Heading = words[heading] });
    }

    private PrintedLine Line(string label, string value) => new(words[label], Said(value));

    private PrintedText Said(string text) => new(text, Tag);

    private DocumentCell Cell(string text) => DocumentCell.Of(text, Tag);
}
