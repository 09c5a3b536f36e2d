using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lms.Assessments.Rules;
using Lms.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Errors;

public sealed class ProblemTests(Production app)
{
    [Theory]
    [InlineData("/no/such/page")]
    [InlineData("/problem/409")]
    public async Task What_is_not_there_is_said_in_a_page_of_ours(string path)
    {
        using var answer = await app.Browser().Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("There is no such page", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("header .brand"));
    }

    [Fact]
    public async Task A_program_gets_problem_details_and_no_page()
    {
        var client = app.CreateClient();
        using var answer = await client.Get("/no/such/thing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_bug_shows_an_id_and_nothing_of_its_inside()
    {
        await using var broken = new WebApp { Change = Failing(new InvalidOperationException("secret detail")) };
        using var answer = await broken.Browser().Get("/help");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var text = (await answer.Page()).Body!.TextContent;
        Assert.DoesNotContain("secret detail", text, StringComparison.Ordinal);
        Assert.Matches("number [0-9a-f]{32}", text);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_broken_rule_reaches_a_program_as_its_code_and_words()
    {
        await using var broken = new WebApp { Change = Failing(new RuleBroken("attempt.none_left", 2)) };
        using var answer = await broken.CreateClient().Get("/help");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("attempt.none_left", problem.GetProperty("type").GetString());
        Assert.Contains(" 2 ", problem.GetProperty("title").GetString()!, StringComparison.Ordinal);
    }

    private static Action<IServiceCollection> Failing(Exception error) =>
        services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Fails(error)));

    private sealed class Fails(Exception error) : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
            context.ActionDescriptor.ViewEnginePath.StartsWith("/Site/", StringComparison.Ordinal) ? throw error : next();
    }
}
