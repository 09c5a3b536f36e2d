using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Rubrics;

/// <summary>The editor of rubrics as a browser without script uses it: what a page answers is what is pressed on next.</summary>
public sealed class EditorPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_rubric_to_which_a_row_was_added_is_saved_by_the_same_button()
    {
        using var trainer = await app.SignIn("trainer");
        var page = await trainer.Get("/rubrics/new");
        var rows = page.Document.QuerySelectorAll("fieldset.rubric-row").Length;

        // What the button that adds a row does to its form.
        page.Document.QuerySelector("form.rubric-editor")!.SetAttribute("action", "/rubrics/new" + page.Document.QuerySelector("button[formaction*=add]")!.GetAttribute("formaction"));
        var longer = await trainer.Post(page, f => f["Input.Title"] = "Costs");
        Assert.Equal(rows + 1, longer.Document.QuerySelectorAll("fieldset.rubric-row").Length);

        var saved = await trainer.Post(longer, f => (f["Input.Criteria[0].Name"], f["Input.Criteria[0].Level[0]"], f[$"Input.Criteria[{rows}].Name"], f[$"Input.Criteria[{rows}].Level[0]"]) = ("Map", "None", "Sum", "None"));
        Assert.Equal((HttpStatusCode.OK, "Costs"), (saved.Status, saved.Title));
        Assert.Equal(["Map", "Sum"], saved.Document.QuerySelectorAll(".rubric h3").Select(h => h.TextContent));
    }
}
