using Lms.Assessments.Rules;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Errors;

/// <summary>The same for programs: problem details whose type is the rule's code. A page that is no <c>LmsPage</c> answers with the status alone.</summary>
internal sealed class RuleBrokenHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RuleBroken broken)
        {
            return false;
        }

        httpContext.Response.StatusCode = RuleWords.Status(broken);
        var words = httpContext.RequestServices.GetRequiredService<RuleWords>();
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Status = RuleWords.Status(broken), Type = broken.Code, Title = words.For(broken) },
        }) || true;
    }
}
