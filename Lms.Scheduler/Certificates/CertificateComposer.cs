using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Certificates;

/// <summary>Puts an issue's frozen payload into the words of a language: everything the drawing needs. Pure; the same row and words give the same model.</summary>
public static class CertificateComposer
{
    public static CertificateModel Compose(CertificateRow row, Words words)
    {
        var printed = row.Printed();
        var heading = words["certificates.paper_heading"];
        var (name, other) = Names(printed, heading);
        return new CertificateModel
        {
            Language = words.Language.HtmlTag,
            RightToLeft = words.Language.RightToLeft,
            Issuer = printed.Issuer,
            Heading = heading,
            BeforeName = words["certificates.paper_before_name"],
            Name = name,
            OtherName = other,
            BeforeTitle = words["certificates.paper_before_title"],
            ModuleTitle = new PrintedText(printed.ModuleTitle, printed.Language),
            // Only languages whose verb comes last fill it.
            AfterTitle = words["certificates.paper_after_title"] is var after && after.Any(char.IsLetter) ? after : null,
            Facts = [.. Facts(printed, words)],
            SignatoryName = printed.Signatory,
            SignatoryTitle = printed.SignatoryOffice.Length == 0 ? printed.Issuer : printed.SignatoryOffice,
            Number = new CertificateFact(words["certificates.number"], row.Number),
            Code = new CertificateFact(words["certificates.code"], VerificationCode.Parse(row.Code).ToPrintedString()),
            QrCaption = words["certificates.paper_check", ("address", WithoutScheme(printed.Address))],
            QrText = printed.Qr,
            DocumentTitle = words["certificates.paper_title", ("number", row.Number), ("module", printed.ModuleTitle)],
            IssuedAt = row.IssuedAt,
        };
    }

    private static IEnumerable<CertificateFact> Facts(CertificatePayload printed, Words words)
    {
        yield return new CertificateFact(words["certificates.length"], words["certificates.hours", ("count", printed.Hours)]);
        yield return new CertificateFact(words["certificates.began"], words.Dates.WrittenDay(printed.StartedOn));
        yield return new CertificateFact(words["certificates.completed"], words.Dates.WrittenDay(printed.IssuedOn));
        if (printed.ExpiresOn is { } last)
        {
            yield return new CertificateFact(words["certificates.valid_until"], words.Dates.WrittenDay(last));
        }
    }

    // Large in its own script where the page is in that script, otherwise in the letters that most readers of the page have.
    private static (PrintedText Name, PrintedText? Other) Names(CertificatePayload printed, string heading)
    {
        var native = new PrintedText(printed.NativeName, printed.Language);
        var latin = new PrintedText(printed.LatinName, LanguageList.Original);
        if (printed.NativeName == printed.LatinName)
        {
            return (latin, null);
        }

        return Alphabet.Of(printed.NativeName) == Alphabet.Of(heading) ? (native, latin) : (latin, native);
    }

    private static string WithoutScheme(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
}
