using System.Net;
using Lms.Assessments.Outbox;
using Lms.Data.Outbox;
using Lms.Testing;

namespace Lms.Web.Tests.Outbox;

/// <summary>What an administrator sees of letters that did not go, and what is done about them.</summary>
public sealed class OutboxPageTests
{
    [Fact]
    public async Task Letters_stand_by_their_cause_with_the_servers_words_and_go_again_one_or_all()
    {
        await using var app = new LmsApp();
        using var admin = await app.SignIn("administrator");
        Assert.Contains("Every message went", (await admin.Get("/outbox")).Text, StringComparison.Ordinal);

        var rows = await Fail(app, (DeliveryVerdict.BadAddress, "550-5.1.1 No such mailbox\n5.1.1 <here>"), (DeliveryVerdict.Dead, "554 5.7.1 =not from you"), (DeliveryVerdict.Dead, "554 5.7.1 =not from you"));
        var page = await admin.Get("/outbox");
        Assert.Contains("3 messages", page.Text, StringComparison.Ordinal);
        Assert.Contains("550-5.1.1 No such mailbox\n5.1.1 <here>", page.Document.QuerySelectorAll("bdi.outbox-answer").Select(e => e.TextContent));
        Assert.Contains("\u2066554 5.7.1\u2069: The other side does not want it", page.Text, StringComparison.Ordinal);
        var some = await admin.Get("/outbox?cause=554+5.7.1");
        Assert.Contains("2 messages", some.Text, StringComparison.Ordinal);
        Assert.Contains("No letter fits", (await admin.Get("/outbox?cause=554+5.7.1&q=nobodyhasthisname")).Text, StringComparison.Ordinal);

        var file = await (await admin.Fetch(HttpMethod.Get, "/outbox.csv?cause=554+5.7.1")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, file.TrimEnd().Split("\r\n").Length);
        Assert.Contains("\"554 5.7.1 =not from you\"", file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.Fetch(HttpMethod.Get, "/outbox.xlsx")).StatusCode);

        var one = await admin.Post(some, form: "form[action*='handler=Retry'][action*='id=']");
        Assert.Contains("goes out with the next delivery", one.Text, StringComparison.Ordinal);
        Assert.Contains("1 message", one.Text, StringComparison.Ordinal);
        var all = await admin.Post("/outbox", form: "form:has(button[value='554 5.7.1'])", button: "554 5.7.1");
        Assert.Contains("1 letter goes", all.Text, StringComparison.Ordinal);
        Assert.Equal(2L, await app.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE State = 'waiting' AND Attempts = 0 AND Cause = '554 5.7.1'"));
        Assert.Equal(1L, await app.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'RetryMailOfCause'"));
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public async Task An_address_that_was_refused_is_marked_wherever_its_holder_is_shown_until_somebody_says_it_works()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var person = LmsApp.Person("trainee-tj");
        await PostTo(app, person);
        await Fail(app, person, DeliveryVerdict.BadAddress, "550 5.1.1 No such mailbox");

        foreach (var path in (string[])[$"/people/{person}", $"/people/{person}/access"])
        {
            Assert.Contains("We cannot reach this person's address", (await officer.Get(path)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("550 5.1.1 No such mailbox", (await officer.Get("/outbox/addresses")).Text, StringComparison.Ordinal);
        var nominate = $"/cohorts/{await app.Db.Read<Guid>("SELECT CohortId FROM WaitingPlace")}/nominate";
        var candidates = (await officer.Get(nominate)).Document.QuerySelectorAll("input[name=person]").Select(i => Guid.Parse(i.GetAttribute("value")!)).ToArray();
        var candidate = await app.Db.Read<Guid>("SELECT Id FROM Person WHERE Id IN @candidates AND Email IS NOT NULL", new { candidates });
        await PostTo(app, candidate);
        await Fail(app, candidate, DeliveryVerdict.BadAddress, "550 unknown");
        Assert.Equal("Mail does not reach them", (await officer.Get(nominate)).Document.QuerySelector($"label:has(input[value='{candidate}']) .chip")?.TextContent.Trim());
        using var other = await app.SignIn("officer-kg");
        Assert.DoesNotContain("550 5.1.1", (await other.Get("/outbox/addresses")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Fetch(HttpMethod.Get, $"/people/{person}/address")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostUnseen($"/people/{person}/address")).StatusCode);

        using var own = await app.SignIn("trainee-tj");
        Assert.Contains("We cannot reach this address", (await own.Get("/people/me")).Text, StringComparison.Ordinal);
        var said = await own.Post($"/people/{person}/address");
        Assert.Contains("Letters go to the address again", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We cannot reach", (await own.Get("/people/me")).Text, StringComparison.Ordinal);
        Assert.Equal(1L, await app.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'ClearBounce' AND ActorId = @person", new { person }));
    }

    [Fact]
    public async Task A_report_brought_by_an_administrator_marks_the_address_its_letter_went_to_and_no_other()
    {
        await using var app = new LmsApp();
        using var admin = await app.SignIn("administrator");
        var person = LmsApp.Person("trainee-tj");
        var key = await PostTo(app, person);
        var email = await app.Db.Read<string>("SELECT Email FROM Person WHERE Id = @person", new { person });
        Assert.Contains("1 is no delivery report", (await admin.Post("/outbox/addresses", f => f["text"] = "Hello")).Text, StringComparison.Ordinal);
        Assert.Contains("1 is about no letter of ours", (await admin.Post("/outbox/addresses", f => f["text"] = Report("victim@office.example", key))).Text, StringComparison.Ordinal);
        Assert.Contains("1 is about no letter of ours", (await admin.Post("/outbox/addresses", f => f["text"] = Report(email, "forged"))).Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM AddressBounce"));

        Assert.Contains("1 address is marked", (await admin.Post("/outbox/addresses", f => f["text"] = Report(email, key))).Text, StringComparison.Ordinal);
        Assert.Contains("1 was marked before", (await admin.Post("/outbox/addresses", f => f["text"] = Report(email, key))).Text, StringComparison.Ordinal);
        Assert.Contains("550 5.1.1 unknown “корбар”", (await admin.Get($"/people/{person}/address")).Text, StringComparison.Ordinal);
        Assert.Equal(422, (int)(await admin.Post("/outbox/addresses")).Status);
    }

    [Fact]
    public async Task Reports_in_the_folder_are_taken_in_once_and_put_away()
    {
        var folder = Directory.CreateTempSubdirectory("lms-reports-");
        await using var app = LmsApp.In("Development", ("Mail:ReportsFolder", folder.FullName));
        _ = app.Browser();
        var person = LmsApp.Person("trainee-tj");
        var key = await PostTo(app, person);
        var email = await app.Db.Read<string>("SELECT Email FROM Person WHERE Id = @person", new { person });
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "1.eml"), Report(email, key), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "2.eml"), [0, 255, 7, 13, 10, 10], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "3.eml"), "", TestContext.Current.CancellationToken);
        var sweep = app.Get<IEnumerable<Lms.Scheduler.ISweep>>().Single(s => s.Name == "mail_reports");
        await sweep.Run(TestContext.Current.CancellationToken);
        await sweep.Run(TestContext.Current.CancellationToken);
        Assert.Equal(["left/2.eml", "left/3.eml", "read/1.eml"], folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.FullName, f.FullName)).Order(StringComparer.Ordinal));
        Assert.Equal(1L, await app.Db.Read<long>("SELECT COUNT(*) FROM AddressBounce WHERE Source = 'report'"));
        folder.Delete(recursive: true);
    }

    /// <summary>A letter of its own to this person.</summary>
    private static async Task<string> PostTo(LmsApp app, Guid person)
    {
        var key = $"enrolled:{app.Db.NewId()}";
        await app.Db.Work("Arrange", work => work.Post(new OutboxMail(key, person, "enrolled", Guid.Empty), app.Clock.GetUtcNow()));
        return key;
    }

    private static async Task<IReadOnlyList<OutboxRow>> Fail(LmsApp app, params (DeliveryVerdict Verdict, string Response)[] answers)
    {
        foreach (var key in (string[])["trainee", "trainee-kg", "trainee-tj"])
        {
            await PostTo(app, LmsApp.Person(key));
        }

        var rows = (await app.Get<ClaimDueMail>().Run("test", 500, TestContext.Current.CancellationToken)).Where(r => r.SubjectId == Guid.Empty).ToList();
        foreach (var (row, (verdict, response)) in rows.Zip(answers))
        {
            await app.Get<SettleMail>().Run(row, "test", verdict, response);
        }

        return rows;
    }

    private static async Task Fail(LmsApp app, Guid person, DeliveryVerdict verdict, string response)
    {
        var row = (await app.Get<ClaimDueMail>().Run("test", 500, TestContext.Current.CancellationToken)).Last(r => r.PersonId == person && r.SubjectId == Guid.Empty);
        await app.Get<SettleMail>().Run(row, "test", verdict, response);
    }

    /// <summary>As mail servers write them; the diagnostic is folded, as long ones are.</summary>
    private static string Report(string email, string key) => $"""
        From: MAILER-DAEMON@relay.example
        To: no-reply@localhost.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; {email}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1
         unknown “корбар”

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{key.Replace(':', '.')}@localhost.example>
        Subject: Hello

        --b--

        """;
}
