using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Testing;

namespace Lms.Web.Tests.Nominations;

public sealed class WithoutMailTests
{
    [Fact]
    public async Task Who_has_no_e_mail_is_marked_where_they_are_picked_and_where_it_says_what_became_of_them()
    {
        await using var site = new LmsApp();
        using var officer = await site.SignIn("officer-kg");
        // Registered by an office where few write mail.
        var (cohort, without) = (await site.Db.Read<Guid>("SELECT Id FROM Cohort WHERE NeedsApproval = 1"), LmsApp.Person("trainee-kg-osh"));
        var list = await officer.Get($"/cohorts/{cohort}/nominate");
        Assert.Contains("No e-mail", list.Document.QuerySelector($"label:has(input[value='{without}'])")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("give them a printed slip", list.Text, StringComparison.Ordinal);
        Assert.Contains("No e-mail", (await officer.Get($"/people/nominate?person={without}")).Text, StringComparison.Ordinal);

        var done = await officer.Post(list, f => f["person"] = without.ToString(), "form[action*=pick]");
        Assert.Contains("1 person will not hear of it by mail", done.Document.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No e-mail", done.Document.QuerySelector("main tbody th")!.TextContent, StringComparison.Ordinal);
        var slips = await officer.Post(done, null, "#slips");
        Assert.Equal([without.ToString()], slips.Document.QuerySelectorAll<IHtmlInputElement>("input[name=Who]").Where(b => b.IsChecked).Select(b => b.Value));
    }
}
