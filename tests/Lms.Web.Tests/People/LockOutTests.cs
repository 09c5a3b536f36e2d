using System.Net;
using Lms.Data.People;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.People;

public sealed class LockOutTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Owner = "192.0.2.50";
    private const string Stranger = "203.0.113.66";

    [Fact]
    public async Task A_stranger_who_guesses_makes_only_themselves_wait()
    {
        await Guess("trainee-kg@demo.example", Stranger);
        var owner = await app.Browser(Owner).SignInWith("trainee-kg@demo.example", DemoPeople.Password);
        Assert.Equal("/", owner.Path);
    }

    [Fact]
    public async Task A_stranger_in_the_same_office_does_not_lock_out_the_owners_own_device()
    {
        var own = app.Browser(Owner);
        await own.SignInWith("trainee-pk@demo.example", DemoPeople.Password);
        await own.Post("/people/sign-out");
        await Guess("trainee-pk@demo.example", Owner);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.Browser(Owner).SignInWith("trainee-pk@demo.example", DemoPeople.Password)).Status);
        Assert.Equal("/", (await own.SignInWith("trainee-pk@demo.example", DemoPeople.Password)).Path);
    }

    [Fact]
    public async Task Another_persons_device_opens_no_way_round()
    {
        var other = app.Browser(Stranger);
        await other.SignInWith("trainee-lk@demo.example", DemoPeople.Password);
        await other.Post("/people/sign-out");
        await Guess("trainee-bd@demo.example", Stranger);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.SignInWith("trainee-bd@demo.example", "another guess")).Status);
    }

    [Fact]
    public async Task Every_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        await using var fresh = new LmsApp();
        var browser = fresh.Browser(Stranger);
        await Guess("trainee-iq@demo.example", Stranger, fresh);
        var waits = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            var wait = 0;
            for (; (await fresh.Db.List<DateTimeOffset>("SELECT BlockedUntil FROM SignInFailure")).Max() > fresh.Clock.GetUtcNow(); wait++)
            {
                fresh.Clock.Advance(TimeSpan.FromSeconds(15));
            }

            waits.Add(wait * 15);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInWith("trainee-iq@demo.example", "a guess")).Status);
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 900, 900], waits);
    }

    private async Task Guess(string name, string from, LmsApp? at = null)
    {
        var browser = (at ?? app).Browser(from);
        for (var i = 0; i < SignInFailureStore.Free; i++)
        {
            await browser.SignInWith(name, "a guess");
        }
    }
}
