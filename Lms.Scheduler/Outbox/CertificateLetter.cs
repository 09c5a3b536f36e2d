using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>The certificate is there: its number, and where to fetch it. The file itself is not attached: mailboxes on phones are small.</summary>
public sealed class CertificateLetter(MailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "certificate";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Certificate(row.SubjectId) is not { } certificate)
        {
            return null;
        }

        var issuedOn = Dates.DayIn(certificate.IssuedAt, TimeZoneInfo.FindSystemTimeZoneById(certificate.TimeZone));
        return new Letter(
            words["mail.certificate.subject", ("module", certificate.ModuleTitle)],
            [words["mail.certificate.body", ("module", certificate.ModuleTitle)], words["mail.certificate.verify"]],
            [
                (words["mail.certificate.number"], certificate.Number),
                (words["mail.certificate.issued"], words.Dates.LongDay(issuedOn)),
                (words["mail.certificate.expires"], certificate.ExpiresOn is { } on ? words.Dates.LongDay(on) : words["mail.certificate.never"]),
            ],
            (words["mail.certificate.link"], new Uri(new Uri(site.Value.PublicUrl), $"/certificates/{certificate.CertificateId}")));
    }
}
