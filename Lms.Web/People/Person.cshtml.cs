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
    Db db, PersonQueries people, PersonRecordQueries record, TimeProvider clock, RoleQueries roles, EndRole end, SessionCheck sessions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = new();

    public Institution Institution { get; private set; } = new();

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public PersonRecord Record { get; private set; } = null!;

    public bool SeesAudit => me.IsAdministrator;

    /// <summary>Ending an administrator's role, or one over everything, takes somebody who is over everything.</summary>
    public bool MayEnd(RoleRow role) => me.Scope.Everything || role.ScopeKind != "everything";

    public async Task<IActionResult> OnGetAsync() =>
        await TryLoad() ? Page() : await people.FindKept(Id, me.Scope) is { } kept ? Redirect($"/people/{kept}") : NotFound();

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
        Record = await record.Of(Id, words.Language.Tag, clock.GetUtcNow());
        return true;
    }
}
