using System.Globalization;
using Lms.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Errors;

/// <summary>A refused request in words: what happened, what to do. Typed by hand, the address is itself a page that is not there.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    public string Text { get; private set; } = "";

    /// <summary>After which trying again is answered, as the refusal told programs; above a minute in whole minutes, so that nobody comes back a second early.</summary>
    public TimeSpan Wait =>
        int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 60
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromMinutes(Math.Max(1, Math.Ceiling(seconds / 60.0)));

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Text = Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => "errors.stale_form_",
            StatusCodes.Status409Conflict => "errors.changed_",
            StatusCodes.Status413PayloadTooLarge => "errors.too_big_",
            StatusCodes.Status429TooManyRequests => HttpContext.Features.Get<MissedLinks>() is null ? "errors.too_many_" : "errors.missed_links_",
            _ => "errors.not_found_",
        };
        if (Response.StatusCode < 400)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
