using System.Net;
using Lms.Data.People;
using Lms.Testing;
using Lms.Web.People;

namespace Lms.Web.Tests.People;

public sealed class MyAccountTests
{
    private const string Better = "saffron kettle northwind";

    [Fact]
    public async Task A_new_password_signs_out_everywhere_but_here()
    {
        await using var app = new LmsApp();
        using var phone = await app.SignIn("trainee");
        using var desk = await app.SignIn("trainee");
        var saved = await Change(desk, DemoPeople.Password, Better);
        Assert.Equal("/people/me", saved.Path);
        Assert.Equal("/people/me/sessions", (await desk.Get("/people/me/sessions")).Path);
        Assert.StartsWith("/people/sign-in", (await phone.Get("/people/me")).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.Browser().SignInWith("trainee@demo.example", DemoPeople.Password)).Status);
        Assert.Equal("/", (await app.Browser().SignInWith("trainee@demo.example", Better)).Path);
    }

    [Theory]
    [InlineData("short 1", "at least 8")]
    [InlineData("password12345", "easy to guess")]
    [InlineData("hakimova-lantern-77-owl", "Leave your name")]
    [InlineData("Ҳакимова чароғи дарё 77", "Leave your name")]
    public async Task A_weak_password_is_refused_with_the_reason(string password, string reason)
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var again = await Change(browser, DemoPeople.Password, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(reason, string.Join(' ', again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_of_128_characters_in_any_script_is_taken()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var sentence = string.Concat(Enumerable.Repeat("офтоб баромад کوه بلند است ", 6))[..128];
        Assert.Equal("/people/me", (await Change(browser, DemoPeople.Password, sentence)).Path);
        Assert.Equal("/", (await app.Browser().SignInWith("trainee@demo.example", sentence)).Path);
    }

    [Fact]
    public async Task Guessing_the_old_password_from_an_open_session_has_to_wait_too()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        for (var i = 0; i < SignInFailureStore.Free; i++)
        {
            Assert.Contains("not your password", (await Change(browser, "a guess", Better)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Too many tries", (await Change(browser, DemoPeople.Password, Better)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_correct_their_own_details_and_nothing_else()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var saved = await browser.Post("/people/me", form =>
        {
            form["Input.NativeName"] = "Гулнора Саидова";
            form["Input.Language"] = "ru";
            form["Input.Category"] = "other";
            form["Input.Email"] = "other@demo.example";
        });
        Assert.Equal((HttpStatusCode.OK, "/people/me"), (saved.Status, saved.Path));
        var person = (await app.Db.FindPerson(LmsApp.Person("trainee")))!;
        Assert.Equal(("Гулнора Саидова", "ru", "mrc_staff", "trainee@demo.example"), (person.NativeName, person.Language, person.Category, person.Email));
    }

    [Fact]
    public async Task A_form_that_is_out_of_date_does_not_overwrite()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var old = await browser.Get("/people/me");
        await browser.Post(old, form => form["Input.JobTitle"] = "Роҳбар");
        var late = await browser.Post(old, form => form["Input.JobTitle"] = "Мушовири калон");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Роҳбар", (await app.Db.FindPerson(LmsApp.Person("trainee")))!.JobTitle);
    }

    private static Task<LmsAnswer> Change(LmsBrowser browser, string old, string wanted) => browser.Post("/people/me/password", form =>
    {
        form["Input.Old"] = old;
        form["Input.New"] = wanted;
    });
}
