using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Errors;

/// <summary>A refused request in words: what happened, what to do. Typed by hand, the address is itself a page that is not there.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    public string Text { get; private set; } = "";

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Text = Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => "errors.stale_form_",
            StatusCodes.Status409Conflict => "errors.changed_",
            StatusCodes.Status413PayloadTooLarge => "errors.too_big_",
            StatusCodes.Status429TooManyRequests => "errors.too_many_",
            _ => "errors.not_found_",
        };
        if (Response.StatusCode < 400)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
