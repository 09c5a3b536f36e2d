using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.Web.Errors;

/// <summary>A deed that says no shows its page again with the reason in words (422), or problem details where no page asked.</summary>
internal sealed class RuleBrokenFilter(Reader reader) : IAsyncPageFilter, IAsyncExceptionFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is RuleBroken broken && !done.ExceptionHandled && context.HandlerInstance is LmsPage page)
        {
            page.ModelState.AddModelError("", Words(broken));
            done.Result = await page.AgainAsync();
            done.ExceptionHandled = true;
        }
    }

    public Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is RuleBroken broken)
        {
            context.Result = new ObjectResult(new ProblemDetails { Status = StatusCodes.Status422UnprocessableEntity, Type = broken.Code, Title = Words(broken) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
            context.ExceptionHandled = true;
        }

        return Task.CompletedTask;
    }

    private string Words(RuleBroken broken) => reader.Words.Text("errors." + broken.Code, [.. broken.Args.Select((value, i) => (i.ToString(CultureInfo.InvariantCulture), Show(value)))]);

    private object? Show(object value) => value switch
    {
        DateTimeOffset at => reader.Words.Dates.Moment(at, reader.Zone),
        DateTime at => reader.Words.Dates.Moment(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), reader.Zone),
        TimeSpan span => reader.Words.Dates.Span(span),
        _ => value,
    };
}
