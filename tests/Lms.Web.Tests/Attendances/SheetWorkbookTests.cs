using System.IO.Compression;
using Lms.Assessments.Attendances;
using Lms.Assessments.Polls;
using Lms.Testing;
using Lms.Web.Attendances;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Lms.Web.Tests.Attendances;

public sealed class SheetWorkbookTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Nasty = ["=1+1", "+1", "-1", "@SUM(A1)", "$=1+1", "$=SUM(A1:A2)", "\u0001x<&>", "plain"];

    [Fact]
    public void What_people_wrote_is_text_and_never_a_formula()
    {
        var book = Write(Sheet() with { Questions = [.. Nasty.Select(n => new SheetQuestion(n, n, 1, "asked", n, At))] });
        Assert.All(Parts(book), part => Assert.DoesNotMatch("<(x:)?f[ >]", part));
        var read = Rows(book, "Questions").Select(r => (string)r["Question"]).ToList();
        Assert.Equal(Nasty.Length, read.Count);
        Assert.Equal(Nasty.Where(n => n[0] != '\u0001'), read.Where((_, i) => Nasty[i][0] != '\u0001'));
    }

    [Fact]
    public void Attendance_has_figures_as_numbers_and_how_it_is_known_in_words()
    {
        var rows = Rows(Write(Sheet()), "Attendance");
        var row = Assert.Single(rows);
        Assert.Equal(("Jamila Rahimova", "Ҷамила Раҳимова", "Present", 118d, 98.33d, "Page open", "2026-12-01 10:02:00"),
            ((string)row["Name in Latin letters"], (string)row["Name"], (string)row["Attendance"], (double)row["Minutes"], (double)row["Share in percent"], (string)row["How it is known"], (string)row["Joined"]));
        Assert.Equal([("Yes it does", 5d, "Yes"), ("No", 1d, null)], Rows(Write(Sheet()), "Polls").Select(r => ((string)r["Answer"], (double)r["Votes"], (string?)r["Right"])));
    }

    [Fact]
    public void Nothing_at_all_is_a_workbook_too() =>
        Assert.Equal(4, MiniExcel.GetSheetNames(new MemoryStream(Write(Sheet() with { People = [], Polls = [] }))).Count);

    private static readonly DateTimeOffset At = new(2026, 12, 1, 5, 2, 0, TimeSpan.Zero);

    private static SessionSheet Sheet() => new()
    {
        Session = Guid.Empty,
        Title = "Fair recruitment in practice",
        ModuleCode = "ERP",
        ModuleTitle = "Ethical recruitment",
        CohortCode = "ERP-2026-12",
        Mode = Assessments.Sessions.SessionMode.Both,
        TimeZone = "Asia/Dushanbe",
        StartsAt = At,
        Runs = [new(At, At.AddHours(2))],
        ClosedAt = At.AddHours(2),
        RuleNumber = 1,
        Rule = new(8_000, CheckIn: true),
        Trainers = [],
        Plan = [],
        People = [new() { Person = Guid.Empty, LatinName = "Jamila Rahimova", NativeName = "Ҷамила Раҳимова", Institution = "Agency", Sex = "female", JoinedAt = At, LeftAt = At.AddHours(2), Minutes = 118, Share = 9_833, Present = true, How = AttendanceHow.Page }],
        Polls = [new(1, "quiz", "Does it?", ["Yes it does", "No"], Anonymous: true, new Tally(6, [5, 1], []), Key: [1])],
        Questions = [],
        Groups = [],
        Messages = [],
        Timeline = [],
    };

    private byte[] Write(SessionSheet sheet)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<SheetWorkbook>().Of(sheet);
    }

    private static List<IDictionary<string, object>> Rows(byte[] book, string tab) =>
        [.. new MemoryStream(book).Query(useHeaderRow: true, sheetName: tab).Cast<IDictionary<string, object>>()];

    private static IEnumerable<string> Parts(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }
}
