using Lms.Data.People;
using Microsoft.AspNetCore.Antiforgery;

namespace Lms.Web.People;

/// <summary>One tap signs in as a demo person. The address exists in Development only.</summary>
internal static class DemoSignIn
{
    public static void MapDemoSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/people/demo-sign-in", SignIn).AllowAnonymous();
        }
    }

    private static async Task<IResult> SignIn(HttpContext context, IAntiforgery antiforgery, SignInFlow flow)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var key = form["key"].ToString();
        if (DemoPeople.All.People.All(p => p.Key != key))
        {
            return Results.NotFound();
        }

        await flow.Start(context, DemoId.Person(key));
        var back = form["return"].ToString();
        return Results.LocalRedirect(Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    }
}
