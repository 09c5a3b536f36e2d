using System.Net;
using Lms.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Security;

public sealed class AccessTests(Production app)
{
    // Reviewed: everything here may be read by anybody on the internet. Static files (/lib, /favicon.svg) apart.
    private static readonly string[] Anonymous =
    [
        "",
        "{*path}",
        "accessibility",
        "calendar/{secret}.ics",
        "certificates/keys",
        "confirm/thanks",
        "confirm/{token}",
        "email/{secret}",
        "error",
        "health/live",
        "health/ready",
        "help",
        "languages",
        "letters/stop/{token}",
        "offer/{token}",
        "people/forgot",
        "people/sign-in",
        "people/sign-out",
        "privacy",
        "problem/{code:int:range(400,599)}",
        "reset/{secret}",
        "s/thanks",
        "s/{token}",
        "s/{token}/answers/{statement}",
        "verify/keys",
        "verify/offline",
        "verify/worker.js",
        "verify/{code?}",
        "welcome/{secret?}",
    ];

    [Fact]
    public void Nobody_opens_a_door_without_it_being_on_the_reviewed_list()
    {
        _ = app.Browser();
        var open = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.RoutePattern.RawText!.Trim('/'))
            .Where(r => !r.StartsWith("lib/", StringComparison.Ordinal) && !r.StartsWith("favicon", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Anonymous.Order(StringComparer.Ordinal), open);
    }

    [Fact]
    public void Every_other_address_says_who_may()
    {
        _ = app.Browser();
        // The framework's own answer to files that are not there; the fallback policy lets no stranger even to it.
        const string noSuchFile = "{**path:file}";
        var silent = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText != noSuchFile && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null))
            .Select(e => e.RoutePattern.RawText);

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Forged_forms_are_refused_and_change_nothing()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("tag", "en"), KeyValuePair.Create("back", "/")]);
        using var answer = await app.Browser().PostAsync(new Uri("/languages", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("lms.lang", StringComparison.Ordinal)));
        Assert.Equal("This page was open too long", (await answer.Page()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_gallery_of_parts_has_no_address_in_production()
    {
        using var answer = await app.Browser().Get("/parts");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
