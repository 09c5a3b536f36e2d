using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Attendances;

public sealed class SheetPageTests
{
    [Fact]
    public async Task A_session_is_closed_once_confirmed_and_leaves_its_sheet_as_page_paper_and_workbook()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainer = await app.SignIn("trainer");
        var asked = await trainer.Get($"/sessions/{session}/close");
        Assert.Contains("6 people", asked.Text, StringComparison.Ordinal);
        Assert.Equal("open", await app.Db.Read<string>("SELECT State FROM Session WHERE Id = @session", new { session }));
        var sheet = await trainer.Post(asked.Path);
        Assert.Equal($"/sessions/{session}/sheet", sheet.Path);
        Assert.Contains("0 of 6 present", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("Opened: Нургүл Асанова", sheet.Text, StringComparison.Ordinal);

        using var pdf = await trainer.Fetch(HttpMethod.Get, $"/sessions/{session}/sheet.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal("%PDF"u8.ToArray(), (await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
        using var xlsx = await trainer.Fetch(HttpMethod.Get, $"/sessions/{session}/sheet.xlsx");
        Assert.Equal("PK"u8.ToArray(), (await xlsx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        Assert.Contains("This session is closed", (await trainer.Get(asked.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_by_hand_after_closing_makes_a_version_and_the_first_stays()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainer = await app.SignIn("trainer");
        await trainer.Post($"/sessions/{session}/close");
        var person = LmsApp.Person("trainee");
        var nothing = await trainer.Post($"/sessions/{session}/attendance/{person}", form => form["Input.Present"] = "yes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        var list = await trainer.Post($"/sessions/{session}/attendance/{person}", form =>
        {
            form["Input.Present"] = "yes";
            form["Input.Reason"] = "Signed the paper list";
        });
        Assert.Contains("1 of 6 present", list.Text, StringComparison.Ordinal);
        Assert.Contains("By hand, Nurgul Asanova: Signed the paper list", (await trainer.Get($"/sessions/{session}/sheet")).Text, StringComparison.Ordinal);
        var first = await trainer.Get($"/sessions/{session}/sheet?version=1");
        Assert.Contains("0 of 6 present", first.Text, StringComparison.Ordinal);
        Assert.Contains("It was corrected since", first.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.Get($"/sessions/{session}/sheet?version=3")).Status);
        using var trainee = await app.SignIn("trainee");
        var own = await trainer.Get($"/sessions/{session}");
        Assert.DoesNotContain("Your attendance", own.Text, StringComparison.Ordinal);
        own = await trainee.Get($"/sessions/{session}");
        Assert.Contains("Your attendance Present 0 minutes", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Azamat", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_here_is_on_the_console_with_how_it_is_known()
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainee = await app.SignIn("trainee");
        var code = await SessionHour.Code(app, session);
        await trainee.Post($"/sessions/{session}/check-in", form => form["Code"] = code);
        using var trainer = await app.SignIn("trainer");
        var console = await trainer.Get($"/sessions/{session}/console");
        Assert.Contains("1 of 6 here", console.Text, StringComparison.Ordinal);
        Assert.Contains("Гулнора Ҳакимова", console.Text, StringComparison.Ordinal);
        Assert.Contains("1 person not heard of yet", console.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attendance", true)]
    [InlineData("attendance?handler=xlsx", true)]
    [InlineData("attendance/{trainee}", true)]
    [InlineData("close", true)]
    [InlineData("sheet", true)]
    [InlineData("sheet.pdf", true)]
    [InlineData("sheet.xlsx", true)]
    [InlineData("check-in/code", true)]
    [InlineData("check-in", false)]
    public async Task A_door_of_a_closed_session_opens_to_its_trainers_or_to_its_trainees_and_to_no_others(string door, bool toTrainers)
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        await app.Get<Lms.Data.Sessions.CloseSession>().Run(session, SessionHour.Trainer);
        var path = $"/sessions/{session}/{door.Replace("{trainee}", LmsApp.Person("trainee").ToString(), StringComparison.Ordinal)}";
        foreach (var (who, opens) in new[] { ("trainer", toTrainers), ("trainer-pk", toTrainers), ("trainee", !toTrainers), ("trainee-uz", false), ("officer-kg", false), ("administrator", toTrainers) })
        {
            using var browser = await app.SignIn(who);
            using var answer = await browser.Fetch(HttpMethod.Get, path);
            Assert.True(answer.StatusCode == (opens ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{path} answered {who} {(int)answer.StatusCode}");
        }

        using var stranger = app.Browser();
        using var sent = await stranger.Fetch(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("check-in/code?handler=open")]
    [InlineData("attendance/{trainee}")]
    public async Task A_trainee_cannot_post_what_is_the_trainers(string door)
    {
        await using var app = new LmsApp();
        var session = await SessionHour.Open(app);
        using var trainee = await app.SignIn("trainee");
        using var answer = await trainee.PostUnseen(
            $"/sessions/{session}/{door.Replace("{trainee}", LmsApp.Person("trainee").ToString(), StringComparison.Ordinal)}", ("Input.Present", "yes"), ("Input.Reason", "I was there"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("open", await app.Db.Read<string>("SELECT State FROM Session WHERE Id = @session", new { session }));
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM AttendanceEntry"));
    }
}
