using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>How one person stands with signing in, and all an officer can do about it.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class AccountModel(
    AccessQueries access, InvitePerson invite, RevokeSignInSessions revoke, DisableAccount disable, EnableAccount enable, SessionCheck sessions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AccessRow Row { get; private set; } = new();

    /// <summary>Nobody deactivates themselves.</summary>
    public bool IsMe => Id == me.Id;

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync() => await invite.Run(Id, me.Scope) switch
    {
        null => NotFound(),
        false => Done("access-codes.not_invited"),
        true => Done("access-codes.mailed"),
    };

    public async Task<IActionResult> OnPostSignOutAsync() => await revoke.Run(Id, me.Scope) is null ? NotFound() : Done("people.signed_out_everywhere");

    public async Task<IActionResult> OnPostDisableAsync() => await disable.Run(Id, me.Scope) ? Done("access-codes.disabled") : NotFound();

    public async Task<IActionResult> OnPostEnableAsync() => await enable.Run(Id, me.Scope) ? Done("access-codes.enabled") : NotFound();

    public override Task LoadAsync() => TryLoad();

    private IActionResult Done(string key)
    {
        sessions.Forget(Id);
        return GoSaying(words[key], $"/people/{Id}/access");
    }

    private async Task<bool> TryLoad()
    {
        if (await access.Find(Id, me.Scope) is not { } row)
        {
            return false;
        }

        Row = row;
        return true;
    }
}
