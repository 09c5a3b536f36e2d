using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Parts;

/// <summary>
/// What every page with a form does the same way. A handler that fails shows the page again with what was typed (422);
/// one that succeeds redirects, and the next page says what was done.
/// </summary>
public abstract class LmsPage : PageModel
{
    internal const string Said = "said";
    internal const string Warned = "warned";
    internal const string Cookie = "lms.said";

    /// <summary>Loads what the page shows besides the form. Called for a page that is shown again after a failed post.</summary>
    public virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The page again, with the errors in ModelState and what was typed.</summary>
    public async Task<IActionResult> AgainAsync(int status = StatusCodes.Status422UnprocessableEntity)
    {
        await LoadAsync();
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>Post-redirect-get: go there and say there what was done, in words already chosen.</summary>
    /// <param name="but">What is left to do all the same; a notice of its own, since nobody reads on behind a success.</param>
    protected IActionResult GoSaying(string text, string localUrl, string? but = null)
    {
        TempData[Said] = text;
        if (but is not null)
        {
            TempData[Warned] = but;
        }

        return LocalRedirect(localUrl);
    }
}
