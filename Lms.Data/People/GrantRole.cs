using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Cohorts;

namespace Lms.Data.People;

/// <summary>Makes a person something to an institution (and all below it), a cohort, or everything.</summary>
public sealed class GrantRole(Db db, TimeProvider clock)
{
    /// <summary>
    /// Null when the person, the institution or the cohort is not within the reach of <paramref name="by"/>, or when everything is asked for by
    /// somebody who has less. <paramref name="institutionId"/> and <paramref name="cohortId"/> both null means everything.
    /// </summary>
    /// <exception cref="RuleBroken"><c>role.already</c></exception>
    public Task<Guid?> Run(Guid personId, RoleKind kind, Guid? institutionId, Guid? cohortId, Scope by) => db.Work(nameof(GrantRole), async work =>
    {
        var within = await work.ReachesPerson(by, personId)
            && (institutionId is { } id ? await work.ReachesInstitution(by, id)
                : cohortId is { } cohort ? await work.MayManageCohort(by, cohort)
                : by.Everything);
        if (!within)
        {
            return (Guid?)null;
        }

        var now = clock.GetUtcNow();
        var role = new Role
        {
            Id = work.NewId(),
            PersonId = personId,
            Kind = Code.Of(kind),
            ScopeKind = Code.Of(institutionId is not null ? RoleScope.Institution : cohortId is not null ? RoleScope.Cohort : RoleScope.Everything),
            InstitutionId = institutionId,
            CohortId = institutionId is null ? cohortId : null,
            GrantedAt = now,
            GrantedBy = by.PersonId,
        };
        if (!await work.TryAddRole(role))
        {
            throw new RuleBroken("role.already");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(GrantRole), "RoleAssignment", role.Id.ToString(), personId));
        return role.Id;
    });
}
