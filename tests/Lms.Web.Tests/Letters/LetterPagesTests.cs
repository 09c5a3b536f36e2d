using System.Net;
using Lms.Data.Outbox;
using Lms.Scheduler;
using Lms.Scheduler.Letters;
using Lms.Scheduler.Outbox;
using Lms.Testing;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Web.Tests.Letters;

/// <summary>An administrator words letters, looks at them, sends one to themselves.</summary>
public sealed class LetterPagesTests
{
    [Fact]
    public async Task Every_letter_the_house_can_send_is_listed_and_no_other()
    {
        await using var app = new LmsApp();
        _ = app.Browser();
        var sent = app.Get<IEnumerable<ILetterWriter>>().Select(w => w.Template).Where(t => t != "letter_test").Order(StringComparer.Ordinal);
        Assert.Equal(sent, LetterTemplates.All.Where(t => t.Subject is not null).Select(t => t.Name).Order(StringComparer.Ordinal));

        using var browser = await app.SignIn("administrator");
        var page = await browser.Get("/letters");
        Assert.Equal(LetterTemplates.All.Count, page.Document.QuerySelectorAll("tbody th a").Length);
        Assert.DoesNotContain("«", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_worded_in_one_language_is_sent_in_it_kept_as_an_edition_and_taken_back()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        var saved = await browser.Post("/letters/enrolled?language=ru", form => form["Fields[0].Text"] = "  Добро пожаловать:\n{module} ");
        Assert.Equal((HttpStatusCode.OK, "/letters/enrolled?language=ru"), (saved.Status, saved.Path));
        Assert.Contains("1 text was changed.", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Добро пожаловать: {module}", saved.Text, StringComparison.Ordinal);

        var wording = app.Get<LetterWords>();
        Assert.Equal("Добро пожаловать: X", (await wording.For("enrolled", "ru"))["mail.enrolled.subject", ("module", "X")]);
        Assert.Equal("You have a place: X", (await wording.For("enrolled", "en"))["mail.enrolled.subject", ("module", "X")]);
        Assert.Contains("Русский", (await browser.Get("/letters")).Text, StringComparison.Ordinal);

        var again = await browser.Post("/letters/enrolled?language=ru");
        Assert.Contains("Nothing was changed.", again.Document.Body!.TextContent, StringComparison.Ordinal);

        var back = await browser.Post("/letters/enrolled?language=ru", form: "form[action*='handler=original']");
        Assert.Contains("The original", back.Text, StringComparison.Ordinal);
        Assert.StartsWith("Вы зачислены", (await wording.For("enrolled", "ru"))["mail.enrolled.subject", ("module", "X")], StringComparison.Ordinal);
        Assert.Equal(2, await app.Db.Read<long>("SELECT COUNT(*) FROM LetterText"));
    }

    [Fact]
    public async Task A_letter_opens_in_the_language_of_its_reader()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        Assert.Equal("You have a place: {module}", await Subject());
        await browser.Post("/letters", form: "form[action='/languages']", button: "ru");
        Assert.Equal("Вы зачислены: {module}", await Subject());

        async Task<string?> Subject() => (await browser.Get("/letters/enrolled")).Document.QuerySelector("[name='Fields[0].Text']")!.GetAttribute("value");
    }

    [Fact]
    public async Task A_place_that_is_lost_is_said_beside_its_field_and_nothing_is_saved()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        var page = await browser.Post("/letters/enrolled", form => form["Fields[1].Text"] = "You are in {modul}.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("This has to stay in the text: {module}", page.Document.QuerySelector("#Fields_1__Text-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("You are in {modul}.", page.Document.QuerySelector("#Fields_1__Text")!.TextContent.Trim());
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM LetterText"));
    }

    [Fact]
    public async Task Of_two_who_word_the_same_text_the_second_is_told()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        var open = await browser.Get("/letters/enrolled");
        await browser.Post("/letters/enrolled", form => form["Fields[0].Text"] = "First: {module}");
        var second = await browser.Post(open, form => form["Fields[0].Text"] = "Second: {module}");
        Assert.Contains("Somebody changed this meanwhile", second.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("First: X", (await app.Get<LetterWords>().For("enrolled", "en"))["mail.enrolled.subject", ("module", "X")]);
        // Nothing typed is lost, the other's text stands beside it, and sent again it is saved.
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Second: {module}", second.Document.QuerySelector("#Fields_0__Text")!.GetAttribute("value"));
        Assert.Contains("First: {module}", second.Text, StringComparison.Ordinal);
        await browser.Post(second);
        Assert.Equal("Second: X", (await app.Get<LetterWords>().For("enrolled", "en"))["mail.enrolled.subject", ("module", "X")]);
    }

    [Fact]
    public async Task Two_who_word_different_texts_at_once_are_not_in_each_others_way()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        var open = await browser.Get("/letters/enrolled");
        await browser.Post("/letters/enrolled", form => form["Fields[1].Text"] = "Welcome to {module}.");
        var saved = await browser.Post(open, form => form["Fields[0].Text"] = "Mine: {module}");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("1 text was changed.", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.Db.Read<long>("SELECT COUNT(*) FROM LetterText"));
        Assert.Equal("Mine: X", (await app.Get<LetterWords>().For("enrolled", "en"))["mail.enrolled.subject", ("module", "X")]);
    }

    [Fact]
    public async Task The_look_is_the_letter_itself_in_its_direction_with_what_was_typed_and_no_script()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        using var look = await browser.Fetch(HttpMethod.Get, "/letters/session_day/preview?language=ur");
        var html = await look.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("dir=\"rtl\"", html, StringComparison.Ordinal);
        Assert.Contains("sandbox", Assert.Single(look.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("frame-src 'self'", Assert.Single((await browser.Get("/letters/session_day")).Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        using var typed = await browser.PostUnseen("/letters/enrolled/preview?as=text", ("Fields[0].Key", "mail.enrolled.body"), ("Fields[0].Text", "Come <b>in</b> to {module}"));
        Assert.Contains("Come &lt;b&gt;in&lt;/b&gt; to Ethical recruitment", await typed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM LetterText"));
    }

    [Fact]
    public async Task A_test_goes_to_who_asked_in_the_language_that_is_worded()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("administrator");
        await app.Db.Work("Arrange", work => work.Execute("UPDATE OutboxMessage SET State = 'sent'"));
        var page = await browser.Post("/letters/certificate?language=ru", form: "form[action*='handler=test']");
        Assert.Contains("The test goes to ", page.Document.Body!.TextContent, StringComparison.Ordinal);
        await app.Get<IEnumerable<ISweep>>().Single(s => s.Name == "mail").Run(TestContext.Current.CancellationToken);

        var file = Assert.Single(Directory.GetFiles(app.Get<IOptions<MailSettings>>().Value.Folder, "letter-test*"));
        var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.StartsWith("Проба: ", message.Subject, StringComparison.Ordinal);
        Assert.Contains("сертификат", message.TextBody, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(OutboxState.Sent, await app.Db.Read<string>("SELECT State FROM OutboxMessage WHERE Template = 'letter_test'"));
    }
}
