using System.Globalization;
using System.Text;
using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Documents;
using Lms.Assessments.Tests.Certificates;
using UglyToad.PdfPig;

namespace Lms.Assessments.Tests.Documents;

public sealed class DocumentTests(FontsFixture fixture) : IClassFixture<FontsFixture>
{
    private static readonly (string Latin, string Native, string Language)[] Names =
    [
        ("Jamila Rahimova", "Ҷамила Раҳимова", "tg"), ("Ayesha Siddiqui", "عائشہ صدیقی", "ur"), ("Anandi Sivakumar", "ஆனந்தி சிவகுமார்", "ta"),
        ("Nimal Perera", "නිමල් පෙරේරා", "si"), ("Rahima Begum", "রহিমা বেগম", "bn"),
    ];

    [Fact]
    public void A_long_list_goes_on_with_its_head_and_every_page_says_which_it_is()
    {
        var bytes = Document.Draw(Sheet(65), fixture.Fonts);
        Keep("document-65.pdf", bytes);
        using var pdf = PdfDocument.Open(bytes);
        Assert.InRange(pdf.NumberOfPages, 2, 5);
        Assert.All(pdf.GetPages(), page =>
        {
            Assert.Contains(FormattableString.Invariant($"Page {page.Number} of {pdf.NumberOfPages}"), Text(page), StringComparison.Ordinal);
            Assert.Equal((595, 842), (page.Width, page.Height));
        });
        Assert.All(pdf.GetPages().SkipLast(1), page => Assert.Contains("Institution", Text(page), StringComparison.Ordinal));
        var all = string.Concat(pdf.GetPages().Select(Text));
        Assert.All(Enumerable.Range(1, 65), n => Assert.Contains(FormattableString.Invariant($"Jamila Rahimova {n:D2}").Replace("Jamila Rahimova", Names[n % 5].Latin, StringComparison.Ordinal), all, StringComparison.Ordinal));
        Assert.All(["Раҳимова", "Trainer, signature"], words => Assert.Contains(words, all, StringComparison.Ordinal));
    }

    [Fact]
    public void No_last_page_is_nearly_empty()
    {
        foreach (var people in Enumerable.Range(8, 30))
        {
            using var pdf = PdfDocument.Open(Document.Draw(Sheet(people), fixture.Fonts));
            var last = pdf.GetPage(pdf.NumberOfPages);
            var lowest = last.GetWords().Select(w => w.BoundingBox.Bottom).Where(b => b > 60).Min();
            Assert.True(pdf.NumberOfPages == 1 || last.Height - 42 - lowest > 100, FormattableString.Invariant($"{people} people: {last.Height - 42 - lowest:F0} points on page {pdf.NumberOfPages}"));
        }
    }

    [Fact]
    public void A_narrow_column_keeps_a_bound_with_its_number_and_breaks_a_long_word_at_its_hyphen()
    {
        var table = new DocumentTable(
            [new("What", 5), new("Total", 0.8f, IsFigure: true), new("How known", 0.9f)],
            [[DocumentCell.Of("Outreach", "en"), DocumentCell.Of("≥ 24,000", "en"), DocumentCell.Of("Partner-reported", "en")]]);
        using var pdf = PdfDocument.Open(Document.Draw(Sheet(0) with { Sections = [new() { Heading = "Outside", Table = table }] }, fixture.Fonts));
        var words = pdf.GetPage(1).GetWords().Select(w => w.Text).ToList();
        Assert.Contains(">=24,000", words);
        Assert.Contains("reported", words);
    }

    [Fact]
    public void A_lower_bound_is_printed_as_one()
    {
        using var pdf = PdfDocument.Open(Document.Draw(Sheet(0) with { Sections = [new() { Heading = "Outside", Paragraphs = [new("≥ 7,000", "en")] }] }, fixture.Fonts));
        Assert.Contains(">=", Text(pdf.GetPage(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_at_all_is_a_page_too()
    {
        var bytes = Document.Draw(Sheet(0), fixture.Fonts);
        Keep("document-0.pdf", bytes);
        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains("Page 1 of 1", Text(pdf.GetPage(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Right_to_left_begins_on_the_right()
    {
        var model = Sheet(12) with { RightToLeft = true, Language = "ur", Title = "حاضری", Foot = "حاضری" };
        var bytes = Document.Draw(model, fixture.Fonts);
        Keep("document-rtl.pdf", bytes);
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.GetPage(1).GetWords().First(w => w.Text == "Institution").BoundingBox.Left < pdf.GetPage(1).GetWords().First(w => w.Text == "Name").BoundingBox.Left);
    }

    [Fact]
    public void Words_of_a_right_to_left_page_run_its_way_though_they_begin_with_a_code()
    {
        var model = Sheet(0) with { RightToLeft = true, Language = "ur", Title = "حاضری", Foot = "حاضری", Sections = [new() { Heading = "حصہ", Paragraphs = [new("SST · تربیت 1447", "ur"), new("MED · Media", "ur")] }] };
        using var pdf = PdfDocument.Open(Document.Draw(model, fixture.Fonts));
        double Left(string word) => pdf.GetPage(1).GetWords().First(w => w.Text == word).BoundingBox.Left;
        Assert.True(Left("SST") > Left("1447"));
        Assert.True(Left("MED") < Left("Media"));
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes_and_another_one_others()
    {
        Assert.Equal(Document.Draw(Sheet(7), fixture.Fonts), Document.Draw(Sheet(7), fixture.Fonts));
        Assert.NotEqual(Document.Draw(Sheet(7), fixture.Fonts), Document.Draw(Sheet(8), fixture.Fonts));
    }

    // Skia writes an identity of mostly printable bytes as text and not in figures.
    [Fact]
    public void However_its_first_identity_was_written_the_finished_file_is_the_same()
    {
        var bytes = Document.Draw(Sheet(3), fixture.Fonts);
        var latin = Encoding.Latin1.GetString(bytes);
        var from = latin.LastIndexOf("/ID [<", StringComparison.Ordinal);
        var other = latin[..from] + @"/ID [(ab\(c\)d\\e0123456\200) <00112233445566778899aabbccddeeff>" + latin[latin.IndexOf("]>>", from, StringComparison.Ordinal)..];
        Assert.Equal(bytes, PdfFile.Finish(Encoding.Latin1.GetBytes(other)));
    }

    [Fact]
    public void A_character_no_face_has_is_shown_as_missing_and_stops_nothing()
    {
        var model = Sheet(0) with { Sections = [new() { Heading = "Questions", Paragraphs = [new("Thanks 😀 to all", "en"), new(" ", "en"), new("", "en")] }] };
        using var pdf = PdfDocument.Open(Document.Draw(model, fixture.Fonts));
        Assert.Contains("Thanks ? to all", Text(pdf.GetPage(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_note_flows_over_pages_and_a_word_without_end_is_broken()
    {
        var note = string.Join(' ', Enumerable.Range(0, 1_500).Select(i => i.ToString("D4", CultureInfo.InvariantCulture)));
        var model = Sheet(0) with { Sections = [new() { Heading = "Group 1", Paragraphs = [new(note, "en"), new(new string('x', 3_000), "en")] }] };
        using var pdf = PdfDocument.Open(Document.Draw(model, fixture.Fonts));
        Assert.InRange(pdf.NumberOfPages, 2, 6);
        Assert.All(pdf.GetPages().SelectMany(p => p.Letters), l => Assert.InRange(l.BoundingBox.Right, 0, 595 - 40));
        Assert.Contains("1499", string.Concat(pdf.GetPages().Select(Text)), StringComparison.Ordinal);
    }

    private static string Text(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(w => w.Text));

    private static void Keep(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("LMS_TEST_DRAWINGS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    private static DocumentModel Sheet(int people) => new()
    {
        Language = "en",
        Issuer = "Academy for Migration Governance",
        Title = "Attendance: Fair recruitment in practice",
        Facts = [new("Group", new("ERP-2026-12-BISHKEK · Ethical recruitment", "en")), new("Held", new("Tue 1 Dec 2026, 10:00–11:58 (Dushanbe)", "en")), new("Trainers", new("Nurgul Asanova, Нургүл Асанова", "ky"))],
        Sections =
        [
            new()
            {
                Heading = "Attendance",
                Table = new(
                    [new("No.", 0.5f, IsFigure: true), new("Name", 2.4f), new("Institution", 2.2f), new("Minutes", 0.9f, IsFigure: true), new("How known", 1.8f)],
                    [.. Enumerable.Range(1, people).Select(Row)]),
                Signatures = ["Trainer, signature", "Place and date"],
            },
        ],
        Foot = "Attendance: Fair recruitment in practice · ERP-2026-12-BISHKEK",
        PageNumber = (page, of) => FormattableString.Invariant($"Page {page} of {of}"),
        At = new(2026, 12, 1, 7, 0, 0, TimeSpan.Zero),
    };

    private static IReadOnlyList<DocumentCell> Row(int n)
    {
        var (latin, native, language) = Names[n % Names.Length];
        return
        [
            DocumentCell.Of(n.ToString(CultureInfo.InvariantCulture), "en"), new([new(FormattableString.Invariant($"{latin} {n:D2}"), "en"), new(native, language)]),
            DocumentCell.Of("Agency for Labour Migration under the Ministry of Employment", "en"), DocumentCell.Of("118", "en"), new([new("Page open", "en"), new("98 %", "en")]),
        ];
    }
}
