using System.Net;
using AngleSharp.Dom;
using Lms.Testing;

namespace Lms.Web.Tests.Cascades;

/// <summary>Trainings that trained people held, told and taken back by the forms themselves.</summary>
public sealed class CascadePageTests
{
    [Fact]
    public async Task A_training_somebody_held_is_told_by_an_officer_and_taken_back_with_a_reason()
    {
        await using var app = LmsApp.In("Development", ("Demo:Past", "true"));
        using var administrator = await app.SignIn("administrator");
        var before = await administrator.Get("/cascades");
        Assert.Equal(3, before.Document.QuerySelectorAll(".cards > li").Length);
        var number = await app.Db.Read<string>("SELECT p.RegistrationNumber FROM Person p JOIN Enrolment e ON e.PersonId = p.Id WHERE e.State = 'completed' ORDER BY p.Id");

        var told = await administrator.Post($"/cascades/new?number={number}", f =>
            (f["Input.HeldOn"], f["Input.Place"], f["Input.GroupSize"], f["Input.Women"], f["Input.Men"]) = ("2026-11-30", "Khorugh", "14", "9", "5"), "form[data-guard]");
        Assert.Equal(HttpStatusCode.OK, told.Status);
        var row = (await administrator.Get("/cascades")).Document.QuerySelectorAll(".cards > li").Single(l => l.TextContent.Contains("Khorugh", StringComparison.Ordinal));

        var id = row.QuerySelector("button[name=id]")!.GetAttribute("value")!;
        var form = $"form:has(button[value='{id}'])";
        var refused = await administrator.Post("/cascades", f => f["why"] = " ", form, id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Document.QuerySelector(form)!.Closest("details")!.HasAttribute("open"));
        var back = await administrator.Post("/cascades", f => f["why"] = "Counted twice", form, id);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.DoesNotContain("Khorugh", back.Text, StringComparison.Ordinal);
    }
}
