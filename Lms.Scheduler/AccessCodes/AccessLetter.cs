using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.AccessCodes;

/// <summary>
/// The letters that bring a one-time link. Its secret is made when the letter is written and stands neither in the outbox nor in the
/// row; a link that opens nothing any more is not sent.
/// </summary>
/// <param name="template">One of <see cref="AccessTemplates.All"/>.</param>
public sealed class AccessLetter(string template, Db db, AccessLinks links, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await links.Find(row.SubjectId) is not var (code, secret))
        {
            return null;
        }

        // The one whose account it is: of a change to an address that is taken, not the reader.
        var number = (await db.FindPerson(code.PersonId))!.RegistrationNumber;
        (string, string) until = (words["mail.access.until"], words.Dates.Moment(code.ExpiresAt, zone));
        (string, string) wanted = (words["mail.access.new_email"], code.Email ?? "");
        return template switch
        {
            AccessTemplates.Invitation => Say(words, [words["mail.access.invitation_what"], words["mail.access.invitation_number"]], [(words["people.number"], number), until], $"/welcome/{secret}"),
            AccessTemplates.Reset => Say(words, [words["mail.access.password_reset_not"]], [(words["people.number"], number), until], $"/reset/{secret}"),
            AccessTemplates.EmailOld => Say(words, [words["mail.access.email_both"], words["mail.access.email_old_not"]], [wanted, until], $"/email/{secret}"),
            AccessTemplates.EmailNew => Say(words, [words["mail.access.email_both"], words["mail.access.email_new_not"]], [wanted, until], $"/email/{secret}"),
            _ => Say(words, [words["mail.access.email_taken_what"]], [], null),
        };
    }

    private Letter Say(Words words, IReadOnlyList<string> more, IReadOnlyList<(string, string)> facts, string? path)
    {
        var name = ("site", (object)site.Value.Name);
        return new Letter(
            words[$"mail.access.{template}_subject", name],
            [words[$"mail.access.{template}_body", name], .. more],
            facts,
            path is null ? null : (words[$"mail.access.{template}_link"], new Uri(new Uri(site.Value.PublicUrl), path)));
    }
}
