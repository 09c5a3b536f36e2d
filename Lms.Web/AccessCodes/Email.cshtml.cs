using Lms.Assessments.Links;
using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Web.Links;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>
/// Where the link leads by which an address is confirmed. Looking confirms nothing; the button does. Opened again afterwards it says what
/// became of the change, to whoever comes back to it on any device.
/// </summary>
[AllowAnonymous]
[SecretAddress]
internal sealed class EmailModel(PasswordDesk desk, Db db, AccessLinks links, ConfirmEmail confirm, SessionCheck sessions, LinkLimit limit) : LmsPage
{
    [FromRoute]
    public string Secret { get; set; } = "";

    /// <summary>The half of the change this link confirms; null when it opens nothing.</summary>
    public AccessCode? Half { get; private set; }

    /// <summary>What became of the change, where this half was confirmed.</summary>
    public EmailChange? Done { get; private set; }

    public LinkStanding Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Half is not null ? Page() : limit.Refuse(this, Standing);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Half is null)
        {
            return limit.Refuse(this, Standing);
        }

        await confirm.Run(Half.Id);
        sessions.Forget(Half.PersonId);
        return LocalRedirect($"/email/{Secret}");
    }

    public override async Task LoadAsync()
    {
        var look = await links.Look(Secret);
        if (look.Code is { ChangeId: not null } half && await db.FindPerson(half.PersonId) is { } person)
        {
            desk.Speak(HttpContext, person);
            (Half, Standing) = (look.Open, look.Standing);
            Done = Standing == LinkStanding.Used ? await confirm.Outcome(half) : null;
        }
        else
        {
            // The secret of another kind of link was pasted here.
            Standing = look.Code is null ? look.Standing : LinkStanding.Cut;
        }
    }
}
