using System.Net;
using Lms.Assessments.Links;
using Lms.Testing;

namespace Lms.Web.Tests.Attendances;

public sealed class CheckInPageTests
{
    [Fact]
    public async Task A_trainee_types_the_code_of_the_wall_and_is_in()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainee = await app.SignIn("trainee");
        var code = await SessionHour.Code(app, session);
        var done = await trainee.Post($"/sessions/{session}/check-in", form => form["Code"] = $" {code[..3]} {code[3..]} ");
        Assert.Contains("Your attendance today is recorded", done.Text, StringComparison.Ordinal);
        Assert.Equal("code", await app.Db.Read<string>("SELECT How FROM CheckIn"));
        var room = await trainee.Get($"/sessions/{session}/room?open=check-in");
        Assert.Contains("You are checked in", room.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_QR_brings_the_code_along_also_by_way_of_signing_in()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var stranger = app.Browser();
        var asked = await stranger.Get($"/sessions/{session}/check-in?code=123456");
        Assert.StartsWith("/people/sign-in", asked.Path, StringComparison.Ordinal);
        Assert.Contains("123456", WebUtility.UrlDecode(asked.Path), StringComparison.Ordinal);

        using var trainee = await app.SignIn("trainee");
        await trainee.Post($"/sessions/{session}/check-in?code={await SessionHour.Code(app, session)}");
        Assert.Equal("qr", await app.Db.Read<string>("SELECT How FROM CheckIn"));
    }

    [Fact]
    public async Task A_wrong_code_is_said_and_stays_typed()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainee = await app.SignIn("trainee");
        var again = await trainee.Post($"/sessions/{session}/check-in", form => form["Code"] = "000001");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(again.Errors, e => e.StartsWith("This is not the code of the moment", StringComparison.Ordinal));
        Assert.Equal("000001", again.Document.QuerySelector("#Code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_guesses_waits_and_the_right_code_waits_with_them()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainee = await app.SignIn("trainee");
        for (var i = 0; i < GuessLimit.CheckInAMinute.Most; i++)
        {
            await trainee.Post($"/sessions/{session}/check-in", form => form["Code"] = "000001");
        }

        var code = await SessionHour.Code(app, session);
        var refused = await trainee.Post($"/sessions/{session}/check-in", form => form["Code"] = code);
        Assert.Contains(refused.Errors, e => e.StartsWith("Too many codes were wrong", StringComparison.Ordinal));
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM CheckIn"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        code = await SessionHour.Code(app, session);
        Assert.Equal(HttpStatusCode.OK, (await trainee.Post($"/sessions/{session}/check-in", form => form["Code"] = code)).Status);
        Assert.Equal(1, await app.Db.Read<long>("SELECT COUNT(*) FROM CheckIn"));
    }

    [Fact]
    public async Task The_wall_shows_a_code_and_never_a_trainee_does()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainer = await app.SignIn("trainer");
        var wall = await trainer.Get($"/sessions/{session}/check-in/code");
        var code = await SessionHour.Code(app, session);
        Assert.Contains($"{code[..3]} {code[3..]}", wall.Text, StringComparison.Ordinal);
        Assert.NotNull(wall.Document.QuerySelector("svg.qr path"));
        using var trainee = await app.SignIn("trainee");
        Assert.Equal(HttpStatusCode.NotFound, (await trainee.Get($"/sessions/{session}/check-in/code")).Status);
        Assert.DoesNotContain(code, (await trainee.Get($"/sessions/{session}/room")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var closed = await trainer.PostUnseen($"/sessions/{session}/check-in/code?handler=close");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("Check-in is closed", (await trainee.Get($"/sessions/{session}/check-in")).Text, StringComparison.Ordinal);
    }
}
