using System.Net;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Data.Waits;
using Lms.Testing;

namespace Lms.Web.Tests.Waits;

/// <summary>Each on a site of its own: a seat one of them frees goes to whom the other counts in line.</summary>
public sealed class LinePagesTests : IAsyncDisposable
{
    private readonly LmsApp app = new();

    [Fact]
    public async Task Who_is_offered_a_seat_sees_it_at_home_declines_it_and_the_next_is_asked()
    {
        using var trainee = await app.SignIn("trainee");
        var home = await trainee.Get("/");
        Assert.Contains("Seat offered", home.Text, StringComparison.Ordinal);
        var place = await Place("trainee");
        var page = await trainee.Get($"/waiting/{place}");
        Assert.Contains("A seat is held for you", page.Text, StringComparison.Ordinal);
        var left = await trainee.Post(page, null, "form[action*=Leave]");
        Assert.Contains("You are no longer in line.", left.Text, StringComparison.Ordinal);
        Assert.Equal("offered", await State("trainee-uz"));

        // Back at the end of the line, by the button of the cohort's page.
        Assert.Contains("1 person is in line before you", left.Text, StringComparison.Ordinal);
        var waits = await trainee.Post(left, null, "form[action*=Join]");
        Assert.Contains("You are number 2 in line", waits.Text, StringComparison.Ordinal);

        using var uzbek = await app.SignIn("trainee-uz");
        var taken = await uzbek.Post($"/waiting/{await Place("trainee-uz")}", null, "form[action*=Accept]");
        Assert.StartsWith("/enrolments/", taken.Path, StringComparison.Ordinal);
        Assert.Contains("You have taken the seat", (await uzbek.Get($"/waiting/{await Place("trainee-uz")}")).Text, StringComparison.Ordinal);

        using var officer = await app.SignIn("officer");
        var cohort = await app.Db.Read<Guid>("SELECT CohortId FROM WaitingPlace WHERE Id = @place", new { place });
        var line = await officer.Get($"/cohorts/{cohort}/line");
        Assert.Contains("2 people wait", line.Text, StringComparison.Ordinal);
        var more = await officer.Post($"/cohorts/{cohort}/seats", f => f["Input.Capacity"] = "4", "form[data-guard]");
        Assert.Contains("Seats and targets are saved.", more.Text, StringComparison.Ordinal);
        Assert.Equal("offered", await State("trainee-kg"));
        Assert.Contains("Women: now ", more.Text, StringComparison.Ordinal);
        Assert.Empty(await app.Get<SeatCheckQueries>().Wrong());
    }

    [Fact]
    public async Task The_letter_of_an_offer_is_answered_without_signing_in_by_one_button_and_its_address_does_nothing_else()
    {
        _ = app.Browser();
        var place = await Place("trainee");
        var address = "/offer/" + app.Get<OfferLinks>().Of(place);
        using var stranger = app.Browser();
        var page = await stranger.Get(address);
        Assert.Equal((true, "no-referrer"), (page.Response.Headers.CacheControl!.NoStore, page.Response.Headers.GetValues("Referrer-Policy").Single()));
        // For whom, to whoever the letter was handed on; not who they are.
        Assert.Contains("Гулнора", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ҳакимова", page.Text, StringComparison.Ordinal);
        Assert.Contains("A seat is held for you", page.Text, StringComparison.Ordinal);
        // Looked at by a mail host, nothing is taken.
        Assert.Equal("offered", await State("trainee"));
        var taken = await stranger.Post(page, null, $"form[action='{address}']");
        Assert.Contains("You have taken the seat", taken.Text, StringComparison.Ordinal);
        Assert.Equal("taken", await app.Db.Read<string>("SELECT State FROM WaitingPlace WHERE Id = @place", new { place }));
        // Again, it changes nothing; nobody is signed in by it; and another's is none of it.
        Assert.Empty((await stranger.Get(address)).Document.QuerySelectorAll("main form"));
        Assert.Equal(taken.Title, (await stranger.Post(page, null, $"form[action='{address}']")).Title);
        Assert.StartsWith("/people/sign-in", (await stranger.Get("/people/me")).Path, StringComparison.Ordinal);
        var other = await Place("trainee-uz");
        foreach (var wrong in new[] { $"/offer/{other:N}{address[^40..]}", address[..^1], "/offer/x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(wrong)).Status);
        }
    }

    [Fact]
    public async Task An_offer_declined_twice_by_a_phone_that_heard_no_answer_is_declined_once_and_says_so()
    {
        _ = app.Browser();
        var address = "/offer/" + app.Get<OfferLinks>().Of(await Place("trainee"));
        using var phone = app.Browser();
        var open = await phone.Get(address);
        foreach (var said in new[] { await phone.Post(open, null, "form[action*=leave]"), await phone.Post(open, null, "form[action*=leave]"), await phone.Get(address) })
        {
            Assert.Equal((HttpStatusCode.OK, 0), (said.Status, said.Document.QuerySelectorAll("main form").Length));
            Assert.Contains("You have left this line", said.Text, StringComparison.Ordinal);
        }

        // The account behind it is closed: nobody guesses there, and nothing is told.
        await app.Get<DisableAccount>().Run(LmsApp.Person("trainee"), new Scope(LmsApp.Person("administrator"), Everything: true));
        Assert.Equal(HttpStatusCode.Gone, (await phone.Get(address)).Status);
    }

    [Fact]
    public async Task An_offer_that_ended_or_was_declined_is_taken_by_no_address()
    {
        _ = app.Browser();
        var place = await Place("trainee");
        var address = "/offer/" + app.Get<OfferLinks>().Of(place);
        using var stranger = app.Browser();
        var open = await stranger.Get(address);
        app.Clock.Advance(TimeSpan.FromDays(30));
        var late = await stranger.Post(open, null, $"form[action='{address}']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.NotEqual("taken", await app.Db.Read<string>("SELECT State FROM WaitingPlace WHERE Id = @place", new { place }));
    }

    [Fact]
    public async Task Somebody_is_moved_to_another_cohort_and_back_and_taken_out_with_a_tick()
    {
        using var administrator = await app.SignIn("administrator");
        var person = LmsApp.Person("trainee-tj");
        var enrolment = await app.Db.Read<Guid>("""
            SELECT e.Id FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Module m ON m.Id = v.ModuleId
            WHERE e.PersonId = @person AND m.Code = 'SST' AND e.State = 'active' AND c.StartsAt > @now
            """, new { person, now = app.Clock.GetUtcNow() });
        var leave = await administrator.Get($"/enrolments/{enrolment}/leave");
        var nothing = await administrator.Post(leave, null, "form[action*=Transfer]");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a cohort."), (nothing.Status, nothing.Errors[0]));
        Assert.Equal("Choose a cohort.", nothing.Document.QuerySelector("fieldset#to.field-bad #to-error")!.TextContent.Trim());
        Assert.Equal("#to", nothing.Document.QuerySelector(".errors li a")!.GetAttribute("href"));
        var to = leave.Document.QuerySelector("input[name=to]")!.GetAttribute("value")!;
        var moved = await administrator.Post(leave, f => f["to"] = to, "form[action*=Transfer]");
        Assert.Contains("Went on in", moved.Text, StringComparison.Ordinal);
        using var trainee = await app.SignIn("trainee-tj");
        var own = await trainee.Get($"/enrolments/{enrolment}");
        Assert.Contains("You came from cohort", own.Text, StringComparison.Ordinal);

        var transfer = await app.Db.Read<Guid>("SELECT Id FROM EnrolmentTransfer");
        var undone = await administrator.Post($"/enrolments/transfers/{transfer}", null, "main form");
        Assert.True(undone.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);

        var unsure = await trainee.Post($"/enrolments/{enrolment}/leave", f => f["why"] = "A new post", "form[action*=Withdraw]");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "A new post"), (unsure.Status, unsure.Document.QuerySelector("textarea[name=why]")!.TextContent));
        Assert.NotNull(unsure.Document.QuerySelector("form[action*=Withdraw] #sure-error"));
        var left = await trainee.Post(unsure, f => f["sure"] = "true", "form[action*=Withdraw]");
        Assert.Contains("You have left the training", left.Text, StringComparison.Ordinal);
        Assert.Empty(await app.Get<SeatCheckQueries>().Wrong());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<Guid> Place(string key) => app.Db.Read<Guid>("SELECT Id FROM WaitingPlace WHERE PersonId = @person ORDER BY CreatedAt", new { person = LmsApp.Person(key) });

    private Task<string> State(string key) => app.Db.Read<string>("SELECT State FROM WaitingPlace WHERE PersonId = @person ORDER BY CreatedAt DESC", new { person = LmsApp.Person(key) });
}
