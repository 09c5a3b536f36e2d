using Lms.Assessments.Rules;
using Lms.Web.Parts;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.Web.Errors;

/// <summary>A deed that says no shows its page again with the reason in words: 422, or 409 with the state as it is now when somebody else was first. A script is left to the handler, which answers in JSON.</summary>
internal sealed class RuleBrokenFilter(RuleWords words) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is RuleBroken broken && !done.ExceptionHandled && context.HandlerInstance is LmsPage page
            && !context.HttpContext.Request.Headers.ContainsKey(SessionPage.ScriptHeader))
        {
            page.ModelState.AddModelError("", words.For(broken));
            done.Result = await page.AgainAsync(RuleWords.Status(broken));
            done.ExceptionHandled = true;
        }
    }
}
