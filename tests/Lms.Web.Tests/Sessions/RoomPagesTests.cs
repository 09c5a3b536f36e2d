using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Sessions;

/// <summary>The live pages as a browser without script has them: forms, redirects and a page that asks again.</summary>
public sealed class RoomPagesTests
{
    [Fact]
    public async Task A_session_is_opened_paused_taken_over_and_driven_without_script()
    {
        await using var app = new LmsApp();
        var session = await Session(app);
        using var trainer = await app.SignIn("trainer");
        using var trainee = await app.SignIn("trainee");
        using var other = await app.SignIn("trainer-pk");

        var waiting = await trainee.Get($"/sessions/{session}/room");
        Assert.Contains("The session has not started yet", waiting.Text, StringComparison.Ordinal);

        var opened = await trainer.Post($"/sessions/{session}/console", form: "form[action$='/open']");
        Assert.Contains("The session is open.", opened.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is on the screen now.", (await trainee.Get($"/sessions/{session}/room")).Text, StringComparison.Ordinal);

        await trainer.Post($"/sessions/{session}/slides", form: "form[action$='lessons']");
        var console = await trainer.Get($"/sessions/{session}/console");
        var first = console.Document.QuerySelector(".desk-slide")!.GetAttribute("value")!;
        await trainer.Post(console, form: "form:has(.desk-strip)", button: first);
        Assert.NotNull((await trainee.Get($"/sessions/{session}/room")).Document.QuerySelector(".stage article.lesson"));

        await trainer.Post($"/sessions/{session}/console", form: "form[action$='adjourn']");
        Assert.Contains("The session is paused", (await trainee.Get($"/sessions/{session}/room")).Text, StringComparison.Ordinal);
        await trainer.Post($"/sessions/{session}/console", form: "form[action$='resume']");

        var looking = await other.Get($"/sessions/{session}/console");
        Assert.NotNull(looking.Document.QuerySelector(".look-on"));
        Assert.Null(looking.Document.QuerySelector("form[action$='adjourn']"));
        await other.Post(looking, form: "form[action$='takeover']");
        Assert.NotNull((await trainer.Get($"/sessions/{session}/console")).Document.QuerySelector(".look-on"));
        using var refused = await trainer.PostUnseen($"/sessions/{session}/slides?handler=hide");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Opening_long_before_its_time_asks_first()
    {
        await using var app = new LmsApp();
        _ = app.Services;
        var session = await app.Db.Read<Guid>(
            "SELECT s.Id FROM Session s JOIN RoleAssignment r ON r.CohortId = s.CohortId WHERE r.PersonId = @trainer ORDER BY s.StartsAt DESC", new { trainer = LmsApp.Person("trainer") });
        using var trainer = await app.SignIn("trainer");
        var asked = await trainer.Post($"/sessions/{session}/console", form: "form[action$='/open']");
        Assert.Equal($"/sessions/{session}/open", asked.Path);
        var opened = await trainer.Post(asked);
        Assert.Equal($"/sessions/{session}/console", opened.Path);
        Assert.Equal("open", await app.Db.Read<string>("SELECT State FROM Session WHERE Id = @session", new { session }));
    }

    [Fact]
    public async Task A_page_without_script_asks_again_by_itself_but_not_under_somebodys_writing()
    {
        await using var app = new LmsApp();
        var session = await Session(app);
        using var trainer = await app.SignIn("trainer");
        await trainer.Post($"/sessions/{session}/console", form: "form[action$='/open']");
        using var trainee = await app.SignIn("trainee");
        Assert.True(await Asks(""));
        Assert.False(await Asks("?open=questions"));
        Assert.True(await Asks("?open=no-such-part"));

        async Task<bool> Asks(string query) =>
            (await trainee.Get($"/sessions/{session}/room{query}")).Document.Head!.InnerHtml.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);
    }

    private static async Task<Guid> Session(LmsApp app)
    {
        _ = app.Services;
        return await app.Db.Read<Guid>("SELECT Id FROM Session ORDER BY StartsAt");
    }
}
