using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>Where the link leads by which an address is confirmed. Looking confirms nothing; the button does.</summary>
[AllowAnonymous]
[SecretAddress]
internal sealed class EmailModel(PasswordDesk desk, Db db, AccessLinks links, ConfirmEmail confirm, SessionCheck sessions, LinkLimit limit) : LmsPage
{
    private const string Outcome = "email";
    private const string Spoken = "email-language";
    private bool isRefused;
    private string tongue = "";

    [FromRoute]
    public string Secret { get; set; } = "";

    /// <summary>The half of the change this link confirms; null when it opens nothing.</summary>
    public AccessCode? Half { get; private set; }

    /// <summary>What the button did.</summary>
    public EmailChange? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (TempData[Outcome] is string said && TempData[Spoken] is string language && Enum.TryParse<EmailChange>(said, out var done))
        {
            // The secret is used up and no longer says whose it was.
            desk.Speak(HttpContext, language, null);
            Done = done;
            return Page();
        }

        await LoadAsync();
        return Half is not null ? Page() : isRefused ? LinkLimit.TooMany(this) : limit.Refuse(this, wasKnown: false);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Half is null)
        {
            return isRefused ? LinkLimit.TooMany(this) : limit.Refuse(this, wasKnown: false);
        }

        var outcome = await confirm.Run(Half.Id);
        sessions.Forget(Half.PersonId);
        (TempData[Outcome], TempData[Spoken]) = (outcome.ToString(), tongue);
        return LocalRedirect($"/email/{Secret}");
    }

    public override async Task LoadAsync()
    {
        isRefused = isRefused || !limit.MayAsk(HttpContext);
        if (!isRefused && await links.Open(Secret) is { ChangeId: not null } half && await db.FindPerson(half.PersonId) is { } person)
        {
            (Half, tongue) = (half, person.Language);
            desk.Speak(HttpContext, person);
        }
    }
}
