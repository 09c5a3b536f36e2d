using System.Net;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Web.Tests.Institutions;

public sealed class UnmergePageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task An_institution_is_taken_out_of_another_only_after_it_was_said_who_goes_back()
    {
        using var administrator = await app.SignIn("administrator");
        var (away, kept) = (DemoId.Institution("kg-pea"), DemoId.Institution("tj-agency"));
        var people = await app.Db.Read<long>("SELECT COUNT(*) FROM Person WHERE InstitutionId = @away", new { away });
        await administrator.Post($"/institutions/{away}/merge", f => f["Into"] = kept.ToString());
        var page = await administrator.Get($"/institutions/{away}");
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));

        var asked = await administrator.Get(page.Document.QuerySelector("main a[href$='/unmerge']")!.GetAttribute("href")!);
        var notice = asked.Document.QuerySelector("main .notice")!.TextContent;
        Assert.Contains(people == 1 ? "1 person" : $"{people} people", notice, StringComparison.Ordinal);
        Assert.Contains("cannot be undone", notice, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM Person WHERE InstitutionId = @away", new { away }));

        Assert.Equal($"/institutions/{away}", (await administrator.Post(asked)).Path);
        Assert.Equal(people, await app.Db.Read<long>("SELECT COUNT(*) FROM Person WHERE InstitutionId = @away", new { away }));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/institutions/{away}/unmerge")).Status);
    }
}
