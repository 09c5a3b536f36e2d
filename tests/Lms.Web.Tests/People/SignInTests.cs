using System.Net;
using Lms.Assessments.People;
using Lms.Data.People;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.People;

public sealed class SignInTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_demo_person_signs_in_with_one_tap()
    {
        var browser = await app.SignIn("trainee");
        var page = await browser.Get("/");
        Assert.Equal("Гулнора Ҳакимова", page.Document.QuerySelector(".person-name")?.TextContent);
    }

    [Fact]
    public async Task People_sign_in_by_e_mail_in_any_case()
    {
        var answer = await app.Browser().SignInWith(" Trainee@Demo.Example ", DemoPeople.Password);
        Assert.Equal((HttpStatusCode.OK, "/"), (answer.Status, answer.Path));
    }

    [Fact]
    public async Task People_sign_in_by_number_with_the_digits_of_their_keyboard()
    {
        var number = (await app.Db.FindPerson(LmsApp.Person("trainee-af")))!.RegistrationNumber;
        var typed = string.Concat(RegistrationNumber.Key(number).Select(d => (char)('۰' + (d - '0')))).Insert(5, " ");
        var answer = await app.Browser().SignInWith(typed, DemoPeople.Password);
        Assert.Equal((HttpStatusCode.OK, "/"), (answer.Status, answer.Path));
    }

    [Fact]
    public async Task Signing_in_leads_to_where_one_wanted_to_go()
    {
        var browser = app.Browser();
        var asked = await browser.Get("/people/me");
        Assert.Equal("/people/sign-in?return=%2Fpeople%2Fme", asked.Path);
        var answer = await browser.SignInWith("trainee@demo.example", DemoPeople.Password, asked.Path);
        Assert.Equal("/people/me", answer.Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_away_from_the_site(string target)
    {
        var answer = await app.Browser().SignInWith("trainee@demo.example", DemoPeople.Password, "/people/sign-in?return=" + Uri.EscapeDataString(target));
        Assert.Equal("/", answer.Path);
    }

    [Fact]
    public async Task An_unknown_name_is_answered_as_a_wrong_password_is()
    {
        var known = await app.Browser("192.0.2.20").SignInWith("officer@demo.example", "not the password");
        var unknown = await app.Browser("192.0.2.21").SignInWith("nobody@demo.example", "not the password");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Errors, unknown.Errors);
        Assert.Equal(known.Text, unknown.Text);
        Assert.DoesNotContain("officer@demo.example", known.Response.Headers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_waits_as_long_as_a_known_one()
    {
        foreach (var name in new[] { "officer-pk@demo.example", "nobody-pk@demo.example" })
        {
            var browser = app.Browser("192.0.2.30");
            for (var i = 0; i < SignInFailureStore.Free; i++)
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInWith(name, "not the password")).Status);
            }

            var blocked = await browser.SignInWith(name, "not the password");
            Assert.Equal(HttpStatusCode.TooManyRequests, blocked.Status);
            Assert.Contains("15 s", blocked.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("key", "administrator")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Browser().Fetch(HttpMethod.Post, "/people/demo-sign-in", content)).StatusCode);
    }

    [Fact]
    public async Task A_script_that_is_signed_out_is_told_so_instead_of_being_sent_a_page()
    {
        var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/people/me");
        request.Headers.Accept.ParseAdd("application/json");
        using var http = app.CreateDefaultClient(new Uri("https://localhost"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_cookie_says_nothing_about_the_person_and_scripts_cannot_read_it()
    {
        using var browser = app.Browser();
        var page = await browser.Get("/people/sign-in");
        var token = page.Document.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", "trainee"), KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await browser.Fetch(HttpMethod.Post, "/people/demo-sign-in", form);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("lms=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(cookie.Length, 100, 700);
    }
}
