using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>Ends a role. Null when its holder or its institution is out of reach; the person's sessions notice within a minute.</summary>
public sealed class EndRole(Db db, TimeProvider clock)
{
    public Task<Role?> Run(Guid roleId, Scope by) => db.Work(nameof(EndRole), async work =>
    {
        var role = await work.FindRole(roleId);
        if (role is null || !await work.ReachesPerson(by, role.PersonId)
            || (role.InstitutionId is { } id && !await work.ReachesInstitution(by, id))
            || (role.ScopeKind == "everything" && !by.Everything))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (await work.EndRole(roleId, now))
        {
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(EndRole), "RoleAssignment", roleId.ToString(), role.PersonId));
        }

        return role;
    });
}
