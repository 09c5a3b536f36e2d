using Lms.Data.People;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.People;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ended_anywhere_is_dead_within_a_minute()
    {
        await using var app = new LmsApp();
        var phone = await app.SignIn("trainee");
        Assert.Equal("/people/me", (await phone.Get("/people/me")).Path);

        // As another host would do it: this one is not told.
        await app.Db.Work("Revoke", work => work.EndSessions(LmsApp.Person("trainee"), keep: null, app.Clock.GetUtcNow()));
        Assert.True(SessionCheck.Fresh <= TimeSpan.FromMinutes(1));
        app.Clock.Advance(SessionCheck.Fresh);
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ended_here_is_dead_at_once()
    {
        await using var app = new LmsApp();
        var phone = await app.SignIn("trainee");
        var desk = await app.SignIn("trainee");
        await phone.Get("/people/me");
        await desk.Post("/people/me/sessions", form: "form[action*=others]");
        Assert.Equal("/people/me", (await desk.Get("/people/me")).Path);
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_within_a_minute()
    {
        await using var app = new LmsApp();
        var phone = await app.SignIn("trainee");
        await app.Db.Work("Disable", async work =>
        {
            var account = (await work.FindAccount(LmsApp.Person("trainee")))!;
            account.IsDisabled = true;
            return await work.SaveAccount(account);
        });
        app.Clock.Advance(SessionCheck.Fresh);
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_are_signed_out_after_an_idle_hour_and_trainees_are_not()
    {
        await using var app = new LmsApp();
        var trainee = await app.SignIn("trainee");
        var officer = await app.SignIn("officer");
        for (var i = 0; i < 4; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(50));
            Assert.Equal("/people/me", (await officer.Get("/people/me")).Path);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(66));
        Assert.StartsWith("/people/sign-in", (await officer.Get("/people/me")).Path, StringComparison.Ordinal);
        Assert.Equal("/people/me", (await trainee.Get("/people/me")).Path);
    }

    [Fact]
    public async Task No_use_prolongs_a_session_beyond_its_end()
    {
        await using var app = new LmsApp();
        var officer = await app.SignIn("officer");
        for (var i = 0; i < 14; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(50));
            Assert.Equal("/people/me", (await officer.Get("/people/me")).Path);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.StartsWith("/people/sign-in", (await officer.Get("/people/me")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_this_browser_had()
    {
        await using var app = new LmsApp();
        var browser = await app.SignIn("trainee");
        var stolen = app.Browser();
        foreach (System.Net.Cookie cookie in browser.Cookies.GetAllCookies())
        {
            stolen.Cookies.Add(cookie);
        }

        Assert.Equal("/people/me", (await stolen.Get("/people/me")).Path);
        await browser.Post("/people/sign-out");
        Assert.StartsWith("/people/sign-in", (await stolen.Get("/people/me")).Path, StringComparison.Ordinal);
    }
}
