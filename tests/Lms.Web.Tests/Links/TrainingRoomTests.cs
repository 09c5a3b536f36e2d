using System.Net;
using Lms.Assessments.AccessCodes;
using Lms.Assessments.Links;
using Lms.Assessments.People;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Data.Surveys;
using Lms.Testing;
using Lms.Web.Links;

namespace Lms.Web.Tests.Links;

/// <summary>Thirty people behind one address, and somebody among them who guesses.</summary>
public sealed class TrainingRoomTests : IAsyncDisposable
{
    private const string Room = "198.51.100.30";
    private const int People = 30;

    private readonly LmsApp app = new();

    [Fact]
    public async Task Thirty_links_open_while_somebody_beside_them_guesses_and_only_the_guesses_are_refused()
    {
        var links = await Invite();
        using var guesser = app.Browser(Room);
        for (var n = 0; n < GuessLimit.Links.Most; n++)
        {
            using var miss = await guesser.Fetch(HttpMethod.Get, $"/welcome/{n:x40}");
            Assert.Equal(HttpStatusCode.NotFound, miss.StatusCode);
        }

        // Whatever kind of link is guessed at, it is one count.
        foreach (var path in new[] { "/welcome/", "/reset/", "/email/", "/s/", "/confirm/", "/offer/" + new string('c', 32), "/letters/stop/" + new string('c', 32) })
        {
            var refused = await guesser.Get(path + new string('b', 40));
            Assert.Equal((HttpStatusCode.TooManyRequests, "Too many addresses that open nothing"), (refused.Status, refused.Title));
        }

        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await app.Browser(Room).Get(link)).Status);
        }

        // Also the one who guesses opens what is theirs, and what was cut off or is over is told and not refused.
        Assert.Equal(HttpStatusCode.OK, (await guesser.Get(links[0])).Status);
        Assert.Equal((HttpStatusCode.NotFound, "This address is not whole"), await guesser.Get(links[0][..^3]) is var cut ? (cut.Status, cut.Title) : default);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await guesser.Get("/welcome/" + new string('b', 40))).Status);
    }

    [Fact]
    public async Task A_refusal_says_in_the_readers_language_when_to_come_back()
    {
        _ = app.Browser();
        app.Get<GuessCount>().Note(GuessLimit.Links, Room);
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        for (var n = 1; n < GuessLimit.Links.Most; n++)
        {
            app.Get<GuessCount>().Note(GuessLimit.Links, Room);
        }

        using var english = app.Browser(Room);
        var page = await english.Get("/reset/" + new string('a', 40));
        Assert.Equal((HttpStatusCode.TooManyRequests, "40"), (page.Status, page.Response.Headers.RetryAfter!.ToString()));
        Assert.Contains("Try this one again in 40 s. Links that are right open all the while", page.Text, StringComparison.Ordinal);
        using var russian = app.Browser(Room).Speaking("ru");
        var refused = await russian.Get("/offer/" + new string('a', 72));
        Assert.Equal(("ru", "Слишком много адресов, которые ничего не открывают"), (refused.Document.DocumentElement.GetAttribute("lang"), refused.Title));
        using var elsewhere = app.Browser("203.0.113.31");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get("/reset/" + new string('a', 40))).Status);
    }

    [Fact]
    public async Task Links_that_were_used_replaced_or_are_over_say_which_and_how_to_get_another_and_count_for_nothing()
    {
        var trainee = LmsApp.Person("trainee");
        await Reset();
        var first = await Newest(trainee);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await Reset();
        var second = await Newest(trainee);
        using var phone = app.Browser(Room);
        for (var n = 0; n <= GuessLimit.Links.Most; n++)
        {
            using var again = await phone.Fetch(HttpMethod.Get, first);
            Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        }

        await Says(first, HttpStatusCode.Gone, "A newer link has taken the place of this one");
        app.Clock.Advance(TimeSpan.FromDays(2));
        await Says(second, HttpStatusCode.Gone, "The time of this link is over");
        await Reset();
        var third = await Newest(trainee);
        await phone.Post(third, form => form["Input.New"] = "saffron kettle northwind");
        await Says(third, HttpStatusCode.OK, "Your password is chosen");
        await Says(first, HttpStatusCode.Gone, "This link has ended");
        // Sent again by a second tap, it is told the same, and who is signed in goes on from there.
        var back = await phone.Get(third);
        Assert.Equal("/", back.Document.QuerySelector("main a.button")!.GetAttribute("href"));

        await app.Get<DisableAccount>().Run(trainee, Administrator);
        await Says(third, HttpStatusCode.Gone, "This account is deactivated");

        async Task Says(string link, HttpStatusCode status, string title)
        {
            using var browser = app.Browser(Room);
            var page = await browser.Get(link);
            Assert.Equal((status, title), (page.Status, page.Title));
            Assert.Equal(title != "This account is deactivated", page.Document.QuerySelector("main a[href='/people/forgot']") is not null);
        }
    }

    [Fact]
    public async Task Ones_typed_codes_wait_and_the_others_get_in_also_when_somebody_tries_a_code_on_many_numbers()
    {
        _ = app.Browser();
        var slips = await app.Get<PrintSlips>().Run(await Persons(), Administrator);
        Assert.Equal(People, slips.Count);
        using var typist = app.Browser(Room);
        for (var n = 0; n < SignInFailureStore.Free; n++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(typist, slips[0].RegistrationNumber, "0000-0000-0000")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Enter(typist, slips[0].RegistrationNumber, slips[0].Code)).Status);
        await GetsIn(slips[1]);

        for (var n = 0; n < GuessLimit.Typed.Most; n++)
        {
            app.Get<GuessCount>().Note(GuessLimit.Typed, Room);
        }

        // Each number keeps its first try: right, it opens; wrong, it waits until the address has calmed down.
        foreach (var slip in slips.Skip(2))
        {
            await GetsIn(slip);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(typist, "000-000-0000", "0000-0000-0000")).Status);
        var waits = await Enter(typist, "000-000-0000", "0000-0000-0000");
        Assert.Equal(HttpStatusCode.TooManyRequests, waits.Status);
        Assert.Contains("15 min", Assert.Single(waits.Errors), StringComparison.Ordinal);
        app.Clock.Advance(GuessLimit.Typed.Within);
        await GetsIn(slips[0]);

        async Task GetsIn(Slip slip)
        {
            using var phone = app.Browser(Room);
            Assert.NotNull((await Enter(phone, slip.RegistrationNumber, slip.Code)).Document.QuerySelector("[name='Input.New']"));
        }
    }

    [Fact]
    public async Task A_shared_device_asks_for_the_code_of_the_next_slip_and_not_for_the_password_of_the_one_before()
    {
        _ = app.Browser();
        var slips = await app.Get<PrintSlips>().Run([LmsApp.Person("trainee"), LmsApp.Person("trainee-lk")], Administrator);
        using var shared = app.Browser(Room);
        Assert.NotNull((await Enter(shared, slips[0].RegistrationNumber, slips[0].Code)).Document.QuerySelector("[name='Input.New']"));
        var next = await shared.Get($"/welcome?n={slips[1].RegistrationNumber.Replace("-", "", StringComparison.Ordinal)}&l=en");
        Assert.NotNull(next.Document.QuerySelector("[name='Slip.Code']"));
        Assert.NotNull((await shared.Get("/welcome")).Document.QuerySelector("[name='Input.New']"));
    }

    [Fact]
    public async Task Thirty_people_ask_for_a_new_password_at_once_and_a_walk_through_all_names_ends()
    {
        _ = app.Browser();
        using var phone = app.Browser(Room);
        for (var n = 0; n < GuessLimit.AskedHere.Most; n++)
        {
            app.Get<GuessCount>().Note(GuessLimit.AskedHere, n < People ? "203.0.113.40" : Room);
        }

        Assert.Equal(HttpStatusCode.OK, (await Forgot(phone, "trainee@demo.example")).Status);
        app.Get<GuessCount>().Note(GuessLimit.AskedHere, Room);
        for (var n = 0; n < People; n++)
        {
            app.Get<GuessCount>().Note(GuessLimit.AskedHere, Room);
        }

        var refused = await Forgot(phone, "trainee-lk@demo.example");
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many tries"), (refused.Status, refused.Title));
        // A device on which somebody has signed in is not counted with its neighbours.
        using var own = app.Browser(Room);
        await own.SignInAs("trainee-kg");
        await own.Post("/people/sign-out");
        Assert.Equal(HttpStatusCode.OK, (await Forgot(own, "trainee-kg@demo.example")).Status);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Scope Administrator => new(LmsApp.Person("administrator"), Everything: true);

    private static Task<LmsAnswer> Forgot(LmsBrowser browser, string name) => browser.Post("/people/forgot", form => form["Input.Name"] = name);

    private static Task<LmsAnswer> Enter(LmsBrowser browser, string number, string code) => browser.Post("/welcome?n=" + number, form =>
    {
        form["Slip.Number"] = number;
        form["Slip.Code"] = code;
    });

    private Task Reset()
    {
        _ = app.Browser();
        return app.Get<AskForReset>().Run("trainee@demo.example");
    }

    private async Task<string> Newest(Guid person) =>
        "/reset/" + app.Get<LinkKey>().OfAccess((await app.Db.FindNewestAccessCode(person, AccessPurpose.Reset))!.Id);

    /// <summary>Thirty people who were registered today and invited by mail.</summary>
    private async Task<IReadOnlyList<Guid>> Persons()
    {
        _ = app.Browser();
        var people = new List<Guid>();
        for (var n = 0; n < People; n++)
        {
            var wanted = new NewPerson(
                app.Db.NewId(), $"Шабнам {n}", $"Shabnam {n}", Sex.Female, DemoId.Institution("tj-cso"), "cso_staff", null, "tg", "Asia/Dushanbe", $"shabnam{n}@demo.example");
            people.Add((await app.Get<RegisterPerson>().Run(wanted, Administrator))!.Id);
        }

        return people;
    }

    private async Task<List<string>> Invite()
    {
        var links = new List<string>();
        foreach (var person in await Persons())
        {
            links.Add("/welcome/" + app.Get<LinkKey>().OfAccess((await app.Db.FindNewestAccessCode(person, AccessPurpose.Invitation))!.Id));
        }

        return links;
    }
}
