using System.Net;
using Lms.Scheduler.Letters;
using Lms.Scheduler.Outbox;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Letters;

/// <summary>A letter as its reader's program shows it, with example data: as it is saved, or as it is typed. A document of its own, in a frame, with nothing of the site around it.</summary>
[Authorize(Policies.Administrator)]
internal sealed class PreviewModel(LetterForm form, LetterWords wording, LetterSample sample, MailMaker maker, CurrentPerson me, Reader reader) : PageModel
{
    // Its styles stand in it, as mail programs want them; scripts run nowhere in it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups";

    [FromRoute]
    public string Name { get; set; } = "";

    [FromQuery(Name = "language")]
    public string? Tag { get; set; }

    [FromQuery(Name = "as")]
    public string? As { get; set; }

    [BindProperty]
    public List<LetterField> Fields { get; set; } = [];

    public Task<IActionResult> OnGetAsync() => Show();

    public Task<IActionResult> OnPostAsync() => Show();

    private async Task<IActionResult> Show()
    {
        if (LetterTemplates.Find(Name) is not { } template)
        {
            return NotFound();
        }

        var original = form.Words(Tag);
        var words = form.Over(template, await wording.For(template.Name, original.Language.Tag), original, Fields);
        var (html, text) = maker.Look(sample.Of(template, words, reader.Zone), words, me.NativeName);
        Response.Headers.ContentSecurityPolicy = Policy;
        Response.Headers.CacheControl = "no-store";
        return Content(As == "text" ? Plain(text, original.Language) : html, "text/html; charset=utf-8");
    }

    private static string Plain(string text, Lms.Scheduler.Languages.Language language) =>
        $"<!doctype html><html lang=\"{language.HtmlTag}\" dir=\"{language.Dir}\"><meta charset=\"utf-8\"><body style=\"margin:24px;background:#FFFFFF;color:#18222D\">"
        + $"<pre style=\"white-space:pre-wrap;unicode-bidi:plaintext;overflow-wrap:anywhere;font:15px/1.6 ui-monospace,monospace;margin:0\">{WebUtility.HtmlEncode(text)}</pre></body></html>";
}
