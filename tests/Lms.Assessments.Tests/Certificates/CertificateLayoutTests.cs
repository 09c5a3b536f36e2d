using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Tests.Certificates;

public sealed class CertificateLayoutTests(FontsFixture fixture) : IClassFixture<FontsFixture>
{
    private const float FrameInside = 36;

    private static readonly string Ninety = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Cholmondeley-Warner of Nowhereunder"[..89] + "x";

    public static TheoryData<string, string, string, string> Extremes => new()
    {
        { "en", Ninety, Ninety, "Fair recruitment" },
        { "en", "O", "І", "A" },
        { "en", new('W', 90), new('Ж', 90), new('M', 250) },
        { "ru", Repeated("Абдураҳмонҷонова ", 90), Ninety, Repeated("Трансграничное трудоустройство ", 180) },
        { "ur", Repeated("عبدالرحمٰن صدیقی ", 90), Ninety, Repeated("نجی بھرتی اداروں (Private Employment Agencies) کے لیے ", 200) },
        { "ar", Repeated("عبد الرحمن بن عبد العزيز ", 90), new('W', 90), Repeated("الاتفاقية رقم 181 (1997) ", 200) },
        { "ps", "ګ", "G", Repeated("د خصوصي کارموندنې ادارو ", 240) },
        { "bn", Repeated("মোহাম্মদ আব্দুল্লাহ ", 90), Ninety, Repeated("আন্তর্জাতিক শ্রম অভিবাসন ", 200) },
        { "si", Repeated("විජේසිංහ මුදියන්සේලාගේ ", 90), Ninety, Repeated("පෞද්ගලික රැකියා නියෝජිත ", 200) },
        { "ta", Repeated("தமிழ்ச்செல்வி கந்தசாமி ", 90), Ninety, Repeated("வேலைவாய்ப்பு முகமைகளுக்கான ", 200) },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Nothing_leaves_the_frame_and_nothing_touches_its_neighbour(string language, string name, string otherName, string title)
    {
        var sample = SampleCertificates.All[language];
        var page = Laid(sample with
        {
            Name = sample.Name with { Text = name },
            OtherName = new(otherName, "en"),
            ModuleTitle = sample.ModuleTitle with { Text = title },
            Programme = "A programme with a rather long name, so that everything is there at once",
        });
        var boxes = page.Texts.Select(Box).ToList();
        Assert.All(boxes, box => Assert.True(Frame.Contains(box), $"{box} leaves the frame"));
        Assert.All(page.Texts, text => Assert.True(text.Size > 4, $"{text.Size} pt cannot be read"));
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.False(boxes[i].IntersectsWith(page.Qr), $"text {i} runs into the QR");
            for (var j = i + 1; j < boxes.Count; j++)
            {
                Assert.False(boxes[i].IntersectsWith(boxes[j]), $"text {i} {boxes[i]} runs into text {j} {boxes[j]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Every_letter_of_a_long_name_is_drawn(string language, string name, string otherName, string title)
    {
        Assert.NotEmpty(otherName + title);
        var sample = SampleCertificates.All[language];
        var page = Laid(sample with { Name = sample.Name with { Text = name } });
        var drawn = string.Concat(page.Texts.Where(t => t.Colour == Ink.Primary).SelectMany(t => t.Line.Runs).SelectMany(r => System.Text.Encoding.UTF8.GetString(r.Utf8)).Where(c => c != ' ').Order());
        var given = string.Concat((sample.Issuer + name).Normalize().Where(c => c != ' ').Order());
        Assert.Equal(given, drawn);
    }

    [Fact]
    public void A_title_takes_three_lines_when_it_must_and_one_when_it_can()
    {
        var sample = SampleCertificates.All["en"];
        var longTitle = "Protecting the rights of migrant workers through ethical recruitment, transparent contracts and accountable supervision of private employment agencies in countries of origin and of destination";
        Assert.Equal(Laid(sample).Texts.Count + 2, Laid(sample with { ModuleTitle = new(longTitle, "en") }).Texts.Count);
    }

    [Fact]
    public void A_page_from_right_to_left_is_the_mirror_of_one_from_left_to_right()
    {
        var left = Laid(SampleCertificates.All["en"]);
        var right = Laid(SampleCertificates.All["ar"]);
        Assert.Equal(CertificateLayout.PageWidth - left.Qr.Right, right.Qr.Left, 0.01f);
        Assert.True(left.Qr.Left > CertificateLayout.PageWidth / 2);
        Assert.True(right.Qr.Right < CertificateLayout.PageWidth / 2);
    }

    private static SKRect Frame => new(FrameInside, FrameInside, CertificateLayout.PageWidth - FrameInside, CertificateLayout.PageHeight - FrameInside);

    private static SKRect Box(PlacedText text) => new(
        text.X, text.Y - text.Line.Runs.Max(r => r.Above) * text.Size, text.X + text.Line.Width * text.Size, text.Y + text.Line.Runs.Max(r => r.Below) * text.Size);

    private static string Repeated(string words, int length) => string.Concat(Enumerable.Repeat(words, length))[..length].TrimEnd();

    private CertificatePage Laid(CertificateModel model)
    {
        using var shaper = new Shaper(fixture.Fonts);
        return CertificateLayout.Of(model, shaper);
    }
}
