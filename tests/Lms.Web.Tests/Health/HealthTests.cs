using System.Net;
using System.Text.Json;
using Lms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lms.Web.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_started_host_is_live_and_ready_and_names_the_engine_that_runs()
    {
        await using var app = new WebApp();
        using var browser = app.Browser();
        Assert.Equal("live", await browser.GetStringAsync("/health/live"));
        using var answer = await browser.GetAsync("/health/ready");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ready", json.RootElement.GetProperty("status").GetString());
        Assert.StartsWith("Sqlite 3.", json.RootElement.GetProperty("engine").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Folder, 0 waiting", json.RootElement.GetProperty("mail").GetString(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_host_that_is_stopping_says_so_before_it_stops()
    {
        await using var app = new WebApp();
        using var browser = app.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
        var drain = app.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Single(s => s.GetType().Name == "Drain");
        await drain.StoppingAsync(CancellationToken.None);
        using var answer = await browser.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("\"draining\":true", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
    }
}
