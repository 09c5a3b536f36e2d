using System.Text;
using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Qr;
using UglyToad.PdfPig;

namespace Lms.Assessments.Tests.Certificates;

public sealed class CertificateDocumentTests(FontsFixture fixture) : IClassFixture<FontsFixture>
{
    private readonly CertificateFonts _fonts = fixture.Fonts;

    public static TheoryData<string> Languages => [.. SampleCertificates.All.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_is_one_page_of_at_most_80_kB_with_only_subset_faces(string language)
    {
        var bytes = CertificateDocument.Draw(SampleCertificates.All[language], _fonts);
        Assert.InRange(bytes.Length, 10_000, 80 * 1024);
        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal(1, pdf.NumberOfPages);
        var page = pdf.GetPage(1);
        Assert.Equal((842d, 595d), (Math.Round(page.Width), Math.Round(page.Height)));
        Assert.All(page.Letters, letter => Assert.Matches("^[A-Z]{6}\\+Noto", letter.FontName));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_letter_is_missing_and_none_is_drawn_as_an_empty_box(string language)
    {
        using var shaper = new Lms.Assessments.Certificates.Writing.Shaper(_fonts);
        var page = CertificateLayout.Of(SampleCertificates.All[language], shaper);
        Assert.All(page.Texts.SelectMany(text => text.Line.Runs), run => Assert.DoesNotContain(0u, run.Glyphs));
    }

    [Fact]
    public void It_claims_PDF_A_2b_and_carries_title_author_and_time_of_issue()
    {
        var text = Encoding.Latin1.GetString(CertificateDocument.Draw(SampleCertificates.All["en"], _fonts));
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", text, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", text, StringComparison.Ordinal);
        Assert.Contains("/OutputIntents", text, StringComparison.Ordinal);
        Assert.Contains("D:20261201093000", text, StringComparison.Ordinal);
        Assert.Contains("/Title (Certificate of Completion)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Sitora Karimova-Ashford", "Ethical Recruitment for Private Employment Agencies")]
    [InlineData("tg", "Амина Раҳимова Ҷӯраевна", "Ҷалби одилонаи қувваи корӣ барои агентиҳои хусусии шуғл")]
    [InlineData("ru", "Нурлан Өскөнбаев Үсөнович", "Продолжительность")]
    public void Its_text_can_be_searched_and_copied(string language, string name, string title)
    {
        using var pdf = PdfDocument.Open(CertificateDocument.Draw(SampleCertificates.All[language], _fonts));
        var text = pdf.GetPage(1).Text;
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains(title, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_signed_statement_travels_in_the_file_as_a_link()
    {
        var model = SampleCertificates.All["en"];
        using var pdf = PdfDocument.Open(CertificateDocument.Draw(model, _fonts));
        var link = Assert.Single(pdf.GetPage(1).GetAnnotations());
        Assert.Equal(model.QrText, Assert.IsType<UglyToad.PdfPig.Actions.UriAction>(link.Action).Uri);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_QR_is_no_finer_than_version_15(string language) =>
        Assert.InRange(QrCode.Of(SampleCertificates.All[language].QrText).Version, 5, 15);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_model_gives_the_same_bytes(string language)
    {
        var model = SampleCertificates.All[language];
        var first = CertificateDocument.Draw(model, _fonts);
        CertificateDocument.Draw(SampleCertificates.All["ur"], _fonts);
        using var otherFonts = CertificateFonts.Load();
        Assert.Equal(first, CertificateDocument.Draw(model, _fonts));
        Assert.Equal(first, CertificateDocument.Draw(model, otherFonts));
    }

    [Fact]
    public void Two_certificates_never_share_the_identity_of_a_file()
    {
        var first = Identity(CertificateDocument.Draw(SampleCertificates.For(SampleCertificates.All["en"], 1, "Ana"), _fonts));
        var second = Identity(CertificateDocument.Draw(SampleCertificates.For(SampleCertificates.All["en"], 2, "Ana"), _fonts));
        Assert.Matches("^/ID \\[<([0-9A-F]{32})> <\\1>\\]", first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_character_no_face_has_is_named_instead_of_drawn_as_a_box()
    {
        var model = SampleCertificates.All["en"] with { OtherName = new("王小明", "zh") };
        Assert.Equal("王", _fonts.FirstMissing(model.OtherName.Text));
        Assert.Equal('王', Assert.Throws<CertificateTextException>(() => CertificateDocument.Draw(model, _fonts)).CodePoint);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_faces_have_every_character_of_every_language(string language)
    {
        var model = SampleCertificates.All[language];
        Assert.Null(_fonts.FirstMissing(model.Name.Text + model.OtherName!.Text + model.ModuleTitle.Text + model.Heading + model.QrCaption));
    }

    [Theory]
    [InlineData("ҒғӢӣҚқӮӯҲҳҶҷ")]
    [InlineData("ҢңӨөҮү")]
    [InlineData("ټڅځډړږښګڼېۍئ")]
    [InlineData("ٹڈڑںےہھۂۓ")]
    [InlineData("گچپژۀك٠١٢۰۱۲،؛؟")]
    [InlineData("Oʻzbekiston Şükrü Đặng İıĞğ")]
    public void The_faces_have_the_letters_that_other_fonts_lack(string letters) => Assert.Null(_fonts.FirstMissing(letters));

    [Fact]
    public void An_empty_text_is_refused()
    {
        var model = SampleCertificates.All["en"];
        Assert.Throws<ArgumentException>(() => CertificateDocument.Draw(model with { Heading = " \u200F" }, _fonts));
        Assert.Throws<ArgumentException>(() => CertificateDocument.Draw(model with { Facts = [] }, _fonts));
        Assert.Throws<ArgumentException>(() => CertificateDocument.Draw(model with { OtherName = new("", "ar") }, _fonts));
    }

    private static string Identity(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var from = text.LastIndexOf("/ID [", StringComparison.Ordinal);
        return text[from..text.IndexOf(']', from)] + "]";
    }
}
