using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Web.Tests.Nominations;

public sealed class NominationPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task An_officer_pastes_a_list_reads_what_became_of_it_and_puts_right_what_was_wrong()
    {
        using var officer = await app.SignIn("officer");
        var cohort = await Approves();
        var number = (await app.Db.FindPerson(LmsApp.Person("trainee-tj")))!.RegistrationNumber;
        var result = await officer.Post($"/cohorts/{cohort}/nominate?how=paste", f =>
        {
            f["text"] = $"No.;Name\n{number};Somebody\nofficer-kg@demo.example\n482-106-375";
            f["note"] = "For the new help desk";
        }, "form[action*=Paste]");
        Assert.Equal((HttpStatusCode.OK, "What became of the list"), (result.Status, result.Title));
        Assert.Contains("Was proposed", result.Text, StringComparison.Ordinal);
        Assert.Contains("A digit is wrong or missing", result.Text, StringComparison.Ordinal);
        // Somebody of another ministry is not told of.
        Assert.DoesNotContain("officer-kg@demo.example · ", result.Text, StringComparison.Ordinal);
        Assert.Equal("No.;Name\nofficer-kg@demo.example\n482-106-375", result.Document.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignIn("officer-kg")).Get(result.Path)).Status);

        var empty = await officer.Post($"/cohorts/{cohort}/nominate?how=paste", f => f["text"] = "  ", "form[action*=Paste]");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (empty.Status, empty.Errors[0].StartsWith("Nobody was named", StringComparison.Ordinal)));
        var long1 = new string('7', 60_001);
        var tooLong = await officer.Post($"/cohorts/{cohort}/nominate?how=paste", f => f["text"] = long1, "form[action*=Paste]");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, long1), (tooLong.Status, tooLong.Document.QuerySelector("textarea[name=text]")!.TextContent));
    }

    [Fact]
    public async Task An_officer_picks_from_a_filtered_list_and_who_runs_the_cohort_decides()
    {
        // On a site of its own: another test picks whoever stands first.
        await using var site = new LmsApp();
        using var officer = await site.SignIn("officer-kg");
        var cohort = await site.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1");
        var list = await officer.Get($"/cohorts/{cohort}/nominate?sex=female");
        Assert.Contains("people can be picked", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(list.Document.QuerySelectorAll("input[name=person]"), i => i.GetAttribute("value") == LmsApp.Person("trainee-kg").ToString());
        var picked = LmsApp.Person("trainee-kg-osh");
        Assert.Contains(list.Document.QuerySelectorAll("input[name=person]"), i => i.GetAttribute("value") == picked.ToString());
        var done = await officer.Post(list, f => f["person"] = picked.ToString(), "form[action*=pick]");
        Assert.Contains("1 proposed", done.Text, StringComparison.Ordinal);
        var own = await officer.Get($"/cohorts/{cohort}/nominations");
        Assert.Empty(own.Document.QuerySelectorAll("input[name=nomination]"));
        Assert.DoesNotContain("Zebunniso", own.Text, StringComparison.Ordinal);

        using var administrator = await site.SignIn("administrator");
        var page = $"/cohorts/{cohort}/nominations";
        var id = await site.Db.Read<Guid>("SELECT Id FROM Nomination WHERE PersonId = @picked", new { picked });
        var refused = await administrator.Post(page, f => f["nomination"] = id.ToString(), "form:has(textarea)", "refuse");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var approved = await administrator.Post(page, f => f["nomination"] = id.ToString(), "form:has(textarea)", "approve");
        Assert.Contains("1 person got a seat", approved.Text, StringComparison.Ordinal);
        Assert.Equal("active", await site.Db.Read<string>("SELECT State FROM Enrolment WHERE CohortId = @cohort AND PersonId = @picked", new { cohort, picked }));
        Assert.Contains("Nominations that wait for you", (await administrator.Get("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_ticked_in_the_list_of_people_are_nominated_for_a_cohort_chosen_afterwards()
    {
        using var officer = await app.SignIn("officer");
        var cohort = await Approves();
        var (one, theirs) = (LmsApp.Person("trainee-tj-cso"), LmsApp.Person("trainee-kg"));
        Assert.Contains("Nobody is picked", (await officer.Get("/people/nominate")).Text, StringComparison.Ordinal);
        // Of the two in the address, the one of another ministry is not told of.
        var page = await officer.Get($"/people/nominate?person={one}&person={theirs}");
        Assert.Equal(one.ToString(), Assert.Single(page.Document.QuerySelectorAll("input[name=person]")).GetAttribute("value"));
        var none = await officer.Post(page, f => f["note"] = "For spring", "form[method=post]:has(textarea)");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Equal("For spring", none.Document.QuerySelector("textarea")!.TextContent);
        Assert.NotNull(none.Document.QuerySelector("input[name=person][checked]"));
        Assert.NotNull(none.Document.QuerySelector("fieldset#cohort #cohort-error"));
        var done = await officer.Post(page, f => f["cohort"] = cohort.ToString(), "form[method=post]:has(textarea)");
        Assert.Equal("What became of the list", done.Title);
        Assert.Contains("proposed", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_ticked_stays_so_through_every_search_and_is_nominated_with_the_rest()
    {
        using var officer = await app.SignIn("administrator");
        var cohort = await app.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1");
        var found = await officer.Get($"/cohorts/{cohort}/nominate?sex=female");
        // Nobody ticked: what was looked for stands in the address again.
        Assert.EndsWith("&sex=female&page=1", (await officer.Post(found, null, "form[action*=pick]", "look")).Path.Replace("?sex", "&sex", StringComparison.Ordinal), StringComparison.Ordinal);
        var (first, other) = (Tick(found), "");
        var looked = await officer.Post(found, null, "form[action*=pick]", "look");
        Assert.Equal(1, Ticked(looked).Count(p => p == first));
        looked.Document.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value = "nobody of this name";
        looked = await officer.Post(looked, null, "form[action*=pick]", "look");
        Assert.Contains("Nobody to pick", looked.Text, StringComparison.Ordinal);
        Assert.Contains("1 person picked on other pages", looked.Text, StringComparison.Ordinal);
        looked.Document.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value = "";
        looked.Document.QuerySelector<IHtmlSelectElement>("select[name=sex]")!.Value = "male";
        looked = await officer.Post(looked, null, "form[action*=pick]", "look");
        Assert.Equal([first], Ticked(looked));
        other = Tick(looked);
        var refused = await officer.Post(looked, f => f["note"] = new string('a', 501), "form[action*=pick]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await officer.Post(looked, null, "form[action*=pick]");
        Assert.Equal("What became of the list", done.Title);
        Assert.Equal(2, await app.Db.Read<long>("SELECT COUNT(*) FROM Nomination WHERE CohortId = @cohort AND PersonId IN @people", new { cohort, people = new[] { Guid.Parse(first), Guid.Parse(other) } }));
    }

    private static string Tick(LmsAnswer page)
    {
        var box = page.Document.QuerySelector<IHtmlInputElement>(".pick input[name=person]")!;
        box.IsChecked = true;
        return box.Value;
    }

    private static List<string> Ticked(LmsAnswer page) => [.. page.Document.QuerySelectorAll<IHtmlInputElement>("input[name=person]").Where(b => b.IsChecked).Select(b => b.Value)];

    [Fact]
    public async Task A_person_asks_to_join_where_somebody_approves()
    {
        using var trainee = await app.SignIn("trainee-bd");
        var cohort = await Approves();
        var asked = await trainee.Post($"/cohorts/{cohort}", f => f["note"] = "I go to Korea in May", "form[action*=Ask]");
        Assert.Contains("You have asked to join", asked.Text, StringComparison.Ordinal);
        Assert.Empty(asked.Document.QuerySelectorAll("form[action*=Ask], form[action*=Join]"));
    }

    private Task<Guid> Approves()
    {
        _ = app.Browser();
        return app.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1");
    }
}
