using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>Makes somebody the trainer of a cohort, or ends it. Done by officers over the cohort; trainers do not name each other.</summary>
public sealed class NameTrainer(Db db, TimeProvider clock)
{
    /// <summary>False when the cohort is not within reach or there is no such person.</summary>
    /// <exception cref="RuleBroken"><c>role.already</c></exception>
    public Task<bool> Add(Guid cohortId, Guid personId, Scope by) => db.Work(nameof(NameTrainer), async work =>
    {
        if (!await MayName(work, by, cohortId) || await work.FindPerson(personId) is null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var role = new Role
        {
            Id = work.NewId(),
            PersonId = personId,
            Kind = Code.Of(RoleKind.Trainer),
            ScopeKind = Code.Of(RoleScope.Cohort),
            CohortId = cohortId,
            GrantedAt = now,
            GrantedBy = by.PersonId,
        };
        if (!await work.TryAddRole(role))
        {
            throw new RuleBroken("role.already");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(NameTrainer), "Cohort", cohortId.ToString(), personId));
        return true;
    });

    /// <summary>False when the role is not one of this cohort or the cohort is not within reach.</summary>
    public Task<bool> Remove(Guid cohortId, Guid roleId, Scope by) => db.Work(nameof(NameTrainer), async work =>
    {
        if (await work.FindRole(roleId) is not { } role || role.CohortId != cohortId || !await MayName(work, by, cohortId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await work.EndRole(roleId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(NameTrainer), "Cohort", cohortId.ToString(), role.PersonId));
        return true;
    });

    private static async Task<bool> MayName(UnitOfWork work, Scope by, Guid cohortId) =>
        await work.FindCohort(cohortId) is { } cohort && await work.MayManageSeries(by, cohort.InstitutionId);
}
