using System.Text;
using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Lms.Scheduler.Certificates;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Tests.Certificates;

public sealed class CertificateComposerFacts
{
    private static readonly LanguageList Languages = new(pseudo: true, (language, key) => Assert.Fail($"{language} {key}"));

    [Fact]
    public void An_English_page_shows_the_Latin_name_large_and_the_own_one_under_it()
    {
        var model = Compose("en");
        Assert.Equal("Jamila Rahimova", model.Name.Text);
        Assert.Equal(new PrintedText("Ҷамила Раҳимова", "tg"), model.OtherName);
        Assert.Equal(["8 hours", "1 December 2026", "20 December 2026", "20 December 2028"], model.Facts.Select(f => f.Value));
        Assert.Equal(("ERP-2026-0000A7", false), (model.Number.Value[..15], model.RightToLeft));
        Assert.Contains("lms.example/verify", model.QrCaption, StringComparison.Ordinal);
        Assert.Null(model.AfterTitle);
    }

    [Fact]
    public void One_name_in_Latin_letters_is_printed_once()
    {
        var model = Compose("en", payload => payload with { NativeName = payload.LatinName });
        Assert.Null(model.OtherName);
    }

    [Fact]
    public void A_name_in_another_Latin_spelling_is_large_as_its_owner_writes_it()
    {
        var model = Compose("en", payload => payload with { NativeName = "Shahzod Gʻulomov", LatinName = "Shahzod Gulomov" });
        Assert.Equal(("Shahzod Gʻulomov", "Shahzod Gulomov"), (model.Name.Text, model.OtherName?.Text));
    }

    [Fact]
    public void Without_an_office_the_issuer_stands_under_the_signature()
    {
        Assert.Equal("Academy", Compose("en").SignatoryTitle);
        Assert.Equal("Director of Training", Compose("en", p => p with { SignatoryOffice = "Director of Training" }).SignatoryTitle);
    }

    [Fact]
    public void What_does_not_expire_says_nothing_of_an_end() => Assert.Equal(3, Compose("en", p => p with { ExpiresOn = null }).Facts.Count);

    [Theory, InlineData("en"), InlineData("qps-ploc"), InlineData("qps-plocm")]
    public void It_is_drawn_in_every_language_and_each_time_the_same(string tag)
    {
        using var fonts = CertificateFonts.Load();
        var model = Compose(tag);
        Assert.Equal(tag == "qps-plocm", model.RightToLeft);
        var pdf = CertificateDocument.Draw(model, fonts);
        Assert.Equal("%PDF-"u8, pdf.AsSpan(0, 5));
        Assert.InRange(pdf.Length, 10_000, 80_000);
        Assert.Equal(pdf, CertificateDocument.Draw(model, fonts));
    }

    [Fact]
    public void No_word_of_the_paper_is_outside_the_texts()
    {
        var model = Compose("qps-ploc");
        string[] words = [model.Heading, model.BeforeName, model.BeforeTitle, model.Number.Label, model.Code.Label, model.QrCaption, model.DocumentTitle, .. model.Facts.Select(f => f.Label)];
        Assert.All(words, word => Assert.StartsWith("[", word, StringComparison.Ordinal));
    }

    private static CertificateModel Compose(string tag, Func<CertificatePayload, CertificatePayload>? change = null)
    {
        var payload = new CertificatePayload
        {
            LatinName = "Jamila Rahimova",
            NativeName = "Ҷамила Раҳимова".Normalize(NormalizationForm.FormC),
            Language = "tg",
            ModuleCode = "ERP",
            ModuleTitle = "Ethical recruitment",
            Hours = 8,
            CohortCode = "ERP-2026-12",
            ModuleVersion = 1,
            StartedOn = new(2026, 12, 1),
            IssuedOn = new(2026, 12, 20),
            ExpiresOn = new(2028, 12, 20),
            Issuer = "Academy",
            Signatory = "Programme Director",
            SignatoryOffice = "",
            Qr = "https://lms.example/verify/CODE#s=TEXT",
            Address = "https://lms.example/verify",
        };
        var row = new CertificateRow
        {
            Number = CertificateNumber.Of("ERP", 2026, 327).ToString(),
            Code = VerificationCode.FromBytes(new byte[16]).ToString(),
            Payload = (change is null ? payload : change(payload)).ToJson(),
            IssuedAt = new(2026, 12, 20, 9, 0, 0, TimeSpan.Zero),
        };
        return CertificateComposer.Compose(row, Languages.Read(tag));
    }
}
