using System.Net;
using Lms.Assessments.Links;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Data.Surveys;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.AccessCodes;

public sealed class LinkPagesTests
{
    private const string Better = "saffron kettle northwind";

    [Fact]
    public async Task A_link_for_a_new_password_works_once_and_signs_out_everywhere_else()
    {
        await using var app = new LmsApp();
        using var stolen = await app.SignIn("trainee");
        using var own = app.Browser("192.0.2.61");
        var sent = await Ask(own, "Trainee@Demo.example");
        var secret = await Secret(app, "trainee", "reset");
        var page = await own.Get($"/reset/{secret}");
        Assert.Equal("no-referrer", Assert.Single(page.Response.Headers.GetValues("Referrer-Policy")));
        // A program that checks mail has opened it too.
        Assert.Equal(HttpStatusCode.OK, (await app.Browser("192.0.2.62").Get($"/reset/{secret}")).Status);
        Assert.Equal("/", (await own.Post(page, form => form["Input.New"] = Better)).Path);
        Assert.Equal("/people/me", (await own.Get("/people/me")).Path);
        Assert.StartsWith("/people/sign-in", (await stolen.Get("/people/me")).Path, StringComparison.Ordinal);
        // Gone back to, or opened on another device, it says what it did, and shows no form.
        foreach (var browser in new[] { own, app.Browser("192.0.2.63") })
        {
            var again = await browser.Get($"/reset/{secret}");
            Assert.Equal((HttpStatusCode.OK, "Your password is chosen", 0), (again.Status, again.Title, again.Document.QuerySelectorAll("main form").Length));
        }

        Assert.Contains("Look into your mailbox", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_a_link_learns_nothing()
    {
        await using var app = new LmsApp();
        await app.Get<DisableAccount>().Run(LmsApp.Person("trainee-lk"), Administrator);
        var said = new List<string>();
        foreach (var (name, from) in new[] { ("trainee@demo.example", "192.0.2.71"), ("nobody@demo.example", "192.0.2.72"), ("000-000-0000", "192.0.2.73"), ("trainee-lk@demo.example", "192.0.2.74") })
        {
            using var browser = app.Browser(from);
            var answer = await Ask(browser, name);
            Assert.Equal((HttpStatusCode.OK, "/people/forgot?sent=true"), (answer.Status, answer.Path));
            said.Add(answer.Document.QuerySelector("main")!.TextContent);
        }

        Assert.Single(said.Distinct());
        Assert.Equal([LmsApp.Person("trainee")], await app.Db.List<Guid>("SELECT PersonId FROM OutboxMessage WHERE Template = 'password_reset'"));
    }

    [Fact]
    public async Task One_letter_is_written_in_five_minutes_and_five_are_asked_for_in_a_quarter_of_an_hour_by_each_name()
    {
        await using var app = new LmsApp();
        using var browser = app.Browser("192.0.2.75");
        var refused = new List<string>();
        foreach (var name in new[] { "trainee@demo.example", "nobody@demo.example" })
        {
            for (var n = 0; n < GuessLimit.Asked.Most; n++)
            {
                Assert.Equal(HttpStatusCode.OK, (await Ask(browser, name)).Status);
            }

            var last = await Ask(browser, name);
            Assert.Equal((HttpStatusCode.TooManyRequests, "900"), (last.Status, last.Response.Headers.RetryAfter!.ToString()));
            refused.Add(last.Text);
        }

        // Whether there is such an account is not told by a refusal either.
        Assert.Contains("Try again in 15 min.", Assert.Single(refused.Distinct()), StringComparison.Ordinal);
        Assert.Single(await app.Db.List<Guid>("SELECT Id FROM OutboxMessage WHERE Template = 'password_reset'"));
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await Ask(app.Browser("192.0.2.76"), "trainee@demo.example");
        Assert.Equal(2, (await app.Db.List<Guid>("SELECT Id FROM OutboxMessage WHERE Template = 'password_reset'")).Count);
    }

    [Fact]
    public async Task Somebody_with_an_address_is_invited_when_they_are_registered_and_reads_their_own_language()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var person = await officer.Post("/people/new", form =>
        {
            form["Input.NativeName"] = "Шабнам Ятимова";
            form["Input.LatinName"] = "Shabnam Yatimova";
            form["Input.Sex"] = "female";
            form["Input.InstitutionId"] = DemoId.Institution("tj-cso").ToString();
            form["Input.Category"] = "cso_staff";
            form["Input.Language"] = "en";
            form["Input.TimeZone"] = "Asia/Dushanbe";
            form["Input.Email"] = "shabnam@demo.example";
        });
        Assert.Contains("shabnam@demo.example", person.Text, StringComparison.Ordinal);
        var code = Assert.Single(await app.Db.List<Guid>("SELECT Id FROM AccessCode WHERE Purpose = 'invitation'"));
        using var phone = app.Browser("192.0.2.81");
        var welcome = await phone.Get($"/welcome/{app.Get<LinkKey>().OfAccess(code)}");
        Assert.Contains("Шабнам Ятимова", welcome.Title, StringComparison.Ordinal);
        Assert.Equal("/", (await phone.Post(welcome, form => form["Input.New"] = Better)).Path);
        Assert.Equal("/", (await app.Browser("192.0.2.82").SignInWith("shabnam@demo.example", Better)).Path);
    }

    [Fact]
    public async Task An_address_changes_when_both_have_been_confirmed()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Change(browser, "new@demo.example", "a guess")).Status);
        Assert.Equal("/people/me", (await Change(browser, "new@demo.example", DemoPeople.Password)).Path);
        using var mailbox = app.Browser("192.0.2.91");
        var half = await mailbox.Post($"/email/{await Secret(app, "trainee", "email_old")}");
        Assert.Contains("One address is confirmed", half.Title, StringComparison.Ordinal);
        Assert.Equal("trainee@demo.example", (await app.Db.FindPerson(LmsApp.Person("trainee")))!.Email);
        var secret = await Secret(app, "trainee", "email_new");
        var done = await mailbox.Post($"/email/{secret}");
        Assert.Contains("is changed", done.Title, StringComparison.Ordinal);
        Assert.Equal("new@demo.example", (await app.Db.FindPerson(LmsApp.Person("trainee")))!.Email);
        // Loaded again, days later, and by whoever reads the mailbox on another device.
        app.Clock.Advance(TimeSpan.FromDays(9));
        foreach (var reader in new[] { mailbox, app.Browser("192.0.2.92") })
        {
            var again = await reader.Get($"/email/{secret}");
            Assert.Equal((HttpStatusCode.OK, done.Title), (again.Status, again.Title));
        }
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_to_nobody_but_its_holder()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var free = await Change(browser, "new@demo.example", DemoPeople.Password);
        var taken = await Change(browser, "trainee-lk@demo.example", DemoPeople.Password);
        Assert.Equal(free.Document.QuerySelector("main")!.TextContent, taken.Document.QuerySelector("main")!.TextContent);
        Assert.Equal([LmsApp.Person("trainee-lk")], await app.Db.List<Guid>("SELECT PersonId FROM OutboxMessage WHERE Template = 'email_taken'"));
    }

    [Fact]
    public async Task A_deactivated_account_is_out_at_once_and_comes_back_with_its_password_but_not_its_sessions()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        using var phone = await app.SignIn("trainee");
        var address = $"/people/{LmsApp.Person("trainee")}/access";
        await phone.Get("/people/me");
        var closed = await officer.Post(address, form: "form[action*=disable]");
        Assert.Contains("Deactivated", closed.Text, StringComparison.Ordinal);
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.Browser("192.0.2.95").SignInWith("trainee@demo.example", DemoPeople.Password)).Status);
        await officer.Post(address, form: "form[action*=enable]");
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
        Assert.Equal("/", (await app.Browser("192.0.2.96").SignInWith("trainee@demo.example", DemoPeople.Password)).Path);
    }

    [Fact]
    public async Task An_officer_neither_opens_nor_closes_the_account_of_somebody_above_them()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        await app.Get<GrantRole>().Run(LmsApp.Person("trainee-tj"), Lms.Assessments.People.RoleKind.Administrator, null, null, Administrator);
        var page = await officer.Get($"/people/{LmsApp.Person("trainee-tj")}/access");
        Assert.Contains("reaches further than yours", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
        foreach (var path in new[] { "slip", "slip?handler=show", "access?handler=invite", "access?handler=disable" })
        {
            using var answer = await officer.PostUnseen($"/people/{LmsApp.Person("trainee-tj")}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static Scope Administrator => new(LmsApp.Person("administrator"), Everything: true);

    private static Task<LmsAnswer> Ask(LmsBrowser browser, string name) => browser.Post("/people/forgot", form => form["Input.Name"] = name);

    private static Task<LmsAnswer> Change(LmsBrowser browser, string email, string password) => browser.Post("/people/me/email", form =>
    {
        form["Input.Email"] = email;
        form["Input.Password"] = password;
    });

    private static async Task<string> Secret(LmsApp app, string key, string purpose) => app.Get<LinkKey>().OfAccess(await app.Db.Read<Guid>(
        "SELECT Id FROM AccessCode WHERE PersonId = @person AND Purpose = @purpose AND RevokedAt IS NULL AND UsedAt IS NULL", new { person = LmsApp.Person(key), purpose }));
}
