using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Merges;

public sealed class UndoPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_merge_is_undone_only_after_it_was_said_what_goes_back_and_what_does_not()
    {
        using var administrator = await app.SignIn("administrator");
        var (kept, away) = (LmsApp.Person("manager-kg"), LmsApp.Person("trainee-kg-osh"));
        await administrator.Post($"/people/merge?keep={kept}&away={away}");
        var list = await administrator.Get("/people/merges");
        Assert.Null(list.Document.QuerySelector("main form[method=post]"));

        var asked = await administrator.Get(list.Document.QuerySelector("main a[href$='/undo']")!.GetAttribute("href")!);
        var (name, other) = (await Name(kept), await Name(away));
        Assert.Contains($"Are {name} and {other} two people after all?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("There is no way back from this", asked.Document.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Merged(away));

        var undone = await administrator.Post(asked);
        Assert.Equal("/people/merges", undone.Path);
        Assert.Equal(0, await Merged(away));
        Assert.Empty(undone.Document.QuerySelectorAll("main a[href$='/undo']"));

        // Sent twice, it says so and asks nothing more.
        var again = await administrator.Post(asked);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This merge has been undone already."), (again.Status, again.Errors[0]));
        Assert.Null(again.Document.QuerySelector("main form[method=post]"));
    }

    private Task<string> Name(Guid id) => app.Db.Read<string>("SELECT NativeName FROM Person WHERE Id = @id", new { id });

    private Task<long> Merged(Guid id) => app.Db.Read<long>("SELECT COUNT(*) FROM Person WHERE Id = @id AND MergedIntoId IS NOT NULL", new { id });
}
