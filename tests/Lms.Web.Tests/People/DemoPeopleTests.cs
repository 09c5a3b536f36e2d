using System.Net;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Web.Tests.People;

public sealed class DemoPeopleTests
{
    [Fact]
    public async Task Demo_people_are_nowhere_outside_development()
    {
        await using var app = LmsApp.In("Production");
        using var browser = app.Browser();
        var page = await browser.Get("/people/sign-in");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("form[action*=demo]"));
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM Person"));
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", "administrator"), KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Fetch(HttpMethod.Post, "/people/demo-sign-in", form)).StatusCode);
        Assert.Null(await app.Db.FindPerson(LmsApp.Person("administrator")));
    }
}
