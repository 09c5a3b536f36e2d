using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>One person of the officer's institutions: what is written about them, what they are to whom, and help with signing in.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class PersonModel(
    Db db, PersonQueries people, RoleQueries roles, ChangePassword change, RevokeSignInSessions revoke, EndRole end, NewPasswords passwords, SessionCheck sessions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = new();

    public Institution Institution { get; private set; } = new();

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public bool SeesAudit => me.IsAdministrator;

    /// <summary>Ending an administrator's role, or one over everything, takes somebody who is over everything.</summary>
    public bool MayEnd(RoleRow role) => me.Scope.Everything || role.ScopeKind != "everything";

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    /// <summary>A lost password: a new one is made, printed and handed over.</summary>
    public async Task<IActionResult> OnPostPasswordAsync()
    {
        var password = FirstPassword.Make();
        if (await passwords.Make(password, HttpContext.RequestAborted) is not var (hash, stamp))
        {
            ModelState.AddModelError("", words["people.sign_in_busy"]);
            return await AgainAsync();
        }

        if (!await change.Run(Id, hash, stamp, me.Scope))
        {
            return NotFound();
        }

        sessions.Forget(Id);
        TempData[SlipModel.Password] = password;
        return LocalRedirect($"/people/{Id}/slip");
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        if (await revoke.Run(Id, me.Scope) is null)
        {
            return NotFound();
        }

        sessions.Forget(Id);
        return GoSaying(words["people.signed_out_everywhere"], $"/people/{Id}");
    }

    public async Task<IActionResult> OnPostEndRoleAsync(Guid role)
    {
        if (await db.FindRole(role) is not { } found || found.PersonId != Id || await end.Run(role, me.Scope) is null)
        {
            return NotFound();
        }

        sessions.Forget(Id);
        return GoSaying(words["people.role_ended"], $"/people/{Id}");
    }

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await people.Find(Id, me.Scope) is not { } person)
        {
            return false;
        }

        Person = person;
        Institution = (await db.FindInstitution(person.InstitutionId))!;
        Roles = await roles.ListOfPerson(Id);
        return true;
    }
}
