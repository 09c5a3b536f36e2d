using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Rubrics;

/// <summary>A rubric that came with a module is changed where the module is written.</summary>
public sealed class ContentRubricTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory, InlineData("trainer"), InlineData("administrator")]
    public async Task A_rubric_of_a_module_says_that_it_stays_as_it_is_and_is_copied_to_be_changed(string who)
    {
        using var reader = await app.SignIn(who);
        var id = await app.Db.Read<Guid>("SELECT r.Id FROM Rubric r WHERE r.CreatedBy IS NULL AND r.State = 'ready' ORDER BY r.Id");

        var page = await reader.Get($"/rubrics/{id}");
        Assert.Contains("This rubric comes with the module", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll($"main a[href$='/edit']"));

        var edit = await reader.Get($"/rubrics/{id}/edit");
        Assert.Equal((HttpStatusCode.OK, $"/rubrics/{id}"), (edit.Status, edit.Path));
        var copy = await reader.Post(page, form: "form[action*='Copy']");
        Assert.EndsWith("/edit", copy.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("comes with the module", (await reader.Get(copy.Path.Replace("/edit", "", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }
}
