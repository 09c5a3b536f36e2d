using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Sweeps;

public sealed class JobsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("127.0.0.1"), InlineData("::1"), InlineData("192.0.2.1")]
    public async Task A_stranger_is_sent_to_sign_in_also_one_who_looks_local_because_of_a_proxy(string address)
    {
        using var browser = app.Browser(address);
        using var response = await browser.Fetch(HttpMethod.Get, "/jobs");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/sign-in", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_claims_to_be_local_opens_nothing()
    {
        await using var proxied = LmsApp.In("Development", ("Proxy:Known:0", "127.0.0.1"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/jobs/recurring");
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        using var program = proxied.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await program.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("trainee"), InlineData("trainer"), InlineData("officer")]
    public async Task For_everybody_but_administrators_there_is_no_such_page(string who)
    {
        using var browser = await app.SignIn(who);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/jobs")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/jobs/recurring")).Status);
        using var response = await browser.Fetch(HttpMethod.Post, "/jobs/recurring/trigger");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_administrator_sees_the_dashboard()
    {
        using var browser = await app.SignIn("administrator");
        var page = await browser.Get("/jobs");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Hangfire", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }
}
