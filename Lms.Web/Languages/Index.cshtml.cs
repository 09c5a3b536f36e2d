using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Languages;

/// <summary>Remembers the language chosen in the header, and goes back to where it was chosen.</summary>
public sealed class IndexModel(LanguageList languages) : PageModel
{
    public IActionResult OnPost(string tag, string back)
    {
        if (languages.Find(tag) is { } words)
        {
            ReaderCookies.Remember(Response, words.Language.Tag);
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
