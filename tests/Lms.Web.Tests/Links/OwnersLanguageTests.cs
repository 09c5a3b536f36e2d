using System.Net;
using Lms.Assessments.AccessCodes;
using Lms.Data.AccessCodes;
using Lms.Data.Outbox;
using Lms.Data.Surveys;
using Lms.Data.Waits;
using Lms.Scheduler.Letters;
using Lms.Testing;

namespace Lms.Web.Tests.Links;

/// <summary>A browser that asks for English opens the links of somebody whose language is Russian: on a borrowed phone, in a training room.</summary>
public sealed class OwnersLanguageTests : IAsyncDisposable
{
    private readonly LmsApp app = new();

    [Theory]
    [InlineData(AccessPurpose.Invitation, "/welcome/")]
    [InlineData(AccessPurpose.Reset, "/reset/")]
    public async Task A_password_that_is_refused_is_refused_in_the_owners_language(AccessPurpose purpose, string path)
    {
        var link = await Link(purpose, path);
        using var phone = app.Browser().Speaking("en");
        var open = await phone.Get(link);
        var (empty, weak) = (await phone.Post(open, form => form["Input.New"] = ""), await phone.Post(open, form => form["Input.New"] = "1234567890"));
        foreach (var refused in new[] { empty, weak })
        {
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "ru"), (refused.Status, Language(refused)));
            Assert.NotEmpty(refused.Errors);
            Assert.All(refused.Errors, IsRussian);
        }

        var used = await phone.Post(open, form => form["Input.New"] = "saffron kettle northwind");
        Assert.Equal("/", used.Path);
        using var other = app.Browser().Speaking("en");
        var again = await other.Get(link);
        Assert.Equal((HttpStatusCode.OK, "ru", "Ваш пароль задан"), (again.Status, Language(again), again.Title));
    }

    [Fact]
    public async Task An_offer_and_what_became_of_it_is_told_in_the_owners_language()
    {
        await Russian();
        var address = "/offer/" + app.Get<OfferLinks>().Of(await app.Db.Read<Guid>("SELECT Id FROM WaitingPlace WHERE PersonId = @person ORDER BY CreatedAt", new { person = Person }));
        using var phone = app.Browser().Speaking("en");
        var open = await phone.Get(address);
        Assert.Equal("ru", Language(open));
        Assert.Contains("За вами закреплено место", open.Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(30));
        var late = await phone.Post(open, null, $"form[action='{address}']");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ru"), (late.Status, Language(late)));
        Assert.All(late.Errors, IsRussian);
    }

    [Fact]
    public async Task A_change_of_address_is_confirmed_and_told_again_in_the_owners_language()
    {
        await Russian();
        await app.Get<AskForEmailChange>().Run(Person, "new@demo.example");
        using var phone = app.Browser().Speaking("en");
        foreach (var (purpose, title) in new[] { (AccessPurpose.EmailOld, "Спасибо. Один адрес подтверждён"), (AccessPurpose.EmailNew, "Адрес изменён") })
        {
            var link = "/email/" + await Secret(purpose);
            var done = await phone.Post(link);
            var again = await phone.Get(link);
            Assert.Equal((title, title, "ru"), (done.Title, again.Title, Language(again)));
        }

        // The first link too now says how it ended, and after a further change that it was not the last.
        Assert.Equal("Адрес изменён", (await phone.Get("/email/" + await Secret(AccessPurpose.EmailOld))).Title);
        await app.Db.Work("Arrange", work => work.Execute("UPDATE Person SET Email = 'third@demo.example', EmailKey = 'third@demo.example' WHERE Id = @Person", new { Person }));
        Assert.Equal("Адрес был изменён, а потом изменён ещё раз", (await phone.Get("/email/" + await Secret(AccessPurpose.EmailNew))).Title);
    }

    [Fact]
    public async Task A_change_of_which_one_half_was_never_confirmed_says_so()
    {
        await Russian();
        await app.Get<AskForEmailChange>().Run(Person, "new@demo.example");
        using var phone = app.Browser();
        var link = "/email/" + await Secret(AccessPurpose.EmailOld);
        await phone.Post(link);
        app.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal("This change of address was not finished", (await phone.Get(link)).Title);
        Assert.Equal((HttpStatusCode.Gone, "The time of this link is over"), await phone.Get("/email/" + await Secret(AccessPurpose.EmailNew)) is var over ? (over.Status, over.Title) : default);
    }

    [Fact]
    public async Task The_letter_for_a_new_password_is_in_the_owners_language_whoever_asks()
    {
        await Russian();
        using var phone = app.Browser().Speaking("en");
        var sent = await phone.Post("/people/forgot", form => form["Input.Name"] = "trainee@demo.example");
        Assert.Equal("en", Language(sent));
        var rows = new List<OutboxRow>();
        while (await app.Get<ClaimDueMail>().Run("test", 50) is { Count: > 0 } some)
        {
            rows.AddRange(some);
        }

        var written = await app.Get<LetterDesk>().Write(Assert.Single(rows, r => r.Template == AccessTemplates.Reset));
        Assert.Equal("ru", written!.Words.Language.Tag);
        IsRussian(written.Letter!.Subject);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Guid Person => LmsApp.Person("trainee");

    private static string? Language(LmsAnswer page) => page.Document.DocumentElement.GetAttribute("lang");

    private static void IsRussian(string text) => Assert.Matches(@"^\P{IsBasicLatin}", text);

    private async Task Russian()
    {
        _ = app.Browser();
        await app.Db.Work("Arrange", work => work.Execute("UPDATE Person SET Language = 'ru' WHERE Id = @Person", new { Person }));
    }

    private async Task<string> Link(AccessPurpose purpose, string path)
    {
        await Russian();
        if (purpose == AccessPurpose.Invitation)
        {
            await app.Db.Work("Forget", work => work.Execute("UPDATE Account SET PasswordHash = NULL WHERE PersonId = @Person", new { Person }));
        }

        await app.Get<AskForReset>().Run("trainee@demo.example");
        return path + await Secret(purpose);
    }

    private async Task<string> Secret(AccessPurpose purpose) => app.Get<LinkKey>().OfAccess((await app.Db.FindNewestAccessCode(Person, purpose))!.Id);
}
