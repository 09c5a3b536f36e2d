using Lms.Assessments.Values;
using Lms.Data.Letters;
using Lms.Web.Links;
using Lms.Web.Parts;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Letters;

/// <summary>
/// Where the address under a letter leads. Looking stops nothing, since mail hosts look at addresses before their readers do; the button
/// does, and so does the one of a mail program (RFC 8058). No antiforgery token: the secret in the address is what no forger has, and a
/// mail program keeps no cookies.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SecretAddress]
internal sealed class StopModel(StopLetters stop, LinkReader reader, LinkLimit limit) : LmsPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>Null when the address opens nothing.</summary>
    public StoppableLetter? Letter { get; private set; }

    /// <summary>The end of the kind's texts.</summary>
    public string Kind => Code.Of(Letter!.Kind);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Letter is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Letter is null)
        {
            return Gone();
        }

        await stop.Run(Letter, stop: true);
        // A mail program shows no page and follows no redirect.
        return Request.HasFormContentType && Request.Form.ContainsKey("List-Unsubscribe") ? new OkResult() : LocalRedirect($"/letters/stop/{Token}");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        await LoadAsync();
        if (Letter is null)
        {
            return Gone();
        }

        await stop.Run(Letter, stop: false);
        return LocalRedirect($"/letters/stop/{Token}");
    }

    public override async Task LoadAsync()
    {
        if (await stop.Find(Token) is { } letter)
        {
            Letter = letter;
            reader.Speak(HttpContext, letter.Language, letter.TimeZone);
        }
    }

    private IActionResult Gone() => limit.Refuse(this, stop.Refusal(Token));
}
