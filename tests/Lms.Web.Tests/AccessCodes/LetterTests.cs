using Lms.Data.AccessCodes;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Testing;
using MimeKit;

namespace Lms.Web.Tests.AccessCodes;

/// <summary>The letters that bring one-time links, as they go out.</summary>
public sealed class LetterTests
{
    private static Scope Administrator => new(LmsApp.Person("administrator"), Everything: true);

    [Fact]
    public async Task Each_letter_brings_its_link_in_text_and_html_to_the_address_it_is_for()
    {
        await using var app = new LmsApp();
        _ = app.Browser();
        await app.Get<AskForReset>().Run("trainee@demo.example");
        await app.Get<AskForEmailChange>().Run(LmsApp.Person("trainee"), "new@demo.example");
        await app.Get<AskForEmailChange>().Run(LmsApp.Person("trainer"), "trainee@demo.example");
        await app.Db.Work("Forget", work => work.Execute("UPDATE Account SET PasswordHash = NULL WHERE PersonId = @id", new { id = LmsApp.Person("manager-kg") }));
        Assert.True(await app.Get<InvitePerson>().Run(LmsApp.Person("manager-kg"), Administrator));

        var letters = await Sent(app);
        Assert.Equal(
            ["email_new new@demo.example /email/", "email_old trainee@demo.example /email/", "email_old trainer@demo.example /email/", "email_taken trainee@demo.example none", "invitation manager-kg@demo.example /welcome/", "password_reset trainee@demo.example /reset/"],
            letters.Select(l => $"{l.Template} {Assert.IsType<MailboxAddress>(Assert.Single(l.Message.To)).Address} {Link(l.Letter)}").Order(StringComparer.Ordinal));
        Assert.All(letters.Where(l => l.Letter.Link is not null), l =>
        {
            var address = l.Letter.Link!.Value.Address.ToString();
            Assert.Contains(address, l.Message.TextBody, StringComparison.Ordinal);
            Assert.Contains($"href=\"{address}\"", l.Message.HtmlBody, StringComparison.Ordinal);
        });
        // Neither the outbox nor the secrets' rows hold what opens anything.
        var kept = string.Join('|', await app.Db.List<string>("SELECT Payload FROM OutboxMessage")) + string.Join('|', await app.Db.List<string>("SELECT SecretHash FROM AccessCode"));
        Assert.All(letters.Where(l => l.Letter.Link is not null), l => Assert.DoesNotContain(l.Letter.Link!.Value.Address.Segments[^1], kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_was_replaced_before_its_letter_went_is_not_sent()
    {
        await using var app = new LmsApp();
        _ = app.Browser();
        for (var n = 0; n < 2; n++)
        {
            await app.Get<InvitePerson>().Run(LmsApp.Person("trainee"), Administrator);
        }

        Assert.Single(await Sent(app));
    }

    private static string Link(Letter letter) => letter.Link is { } link ? string.Concat(link.Address.Segments[..2]) : "none";

    private static async Task<List<(string Template, Letter Letter, MimeMessage Message)>> Sent(LmsApp app)
    {
        var writers = app.Get<IEnumerable<ILetterWriter>>().ToDictionary(w => w.Template, StringComparer.Ordinal);
        var sent = new List<(string, Letter, MimeMessage)>();
        while (await app.Get<ClaimDueMail>().Run("test", 50) is { Count: > 0 } rows)
        {
            foreach (var row in rows.Where(r => AccessTemplates.All.Contains(r.Template, StringComparer.Ordinal)))
            {
                var words = app.Get<LanguageList>().English;
                if (await writers[row.Template].Write(row, words, TimeZoneInfo.Utc) is { } letter)
                {
                    sent.Add((row.Template, letter, app.Get<MailMaker>().Make(row, letter, words)));
                }
            }
        }

        return sent;
    }
}
