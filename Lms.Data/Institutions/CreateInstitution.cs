using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>Adds an institution to the tree.</summary>
public sealed class CreateInstitution(Db db, TimeProvider clock)
{
    /// <summary>
    /// Null when the parent is not within the reach of <paramref name="by"/>, or a root is asked for by somebody who has less than
    /// everything. The form sent twice carries the same id and makes one.
    /// </summary>
    /// <exception cref="RuleBroken"><c>institution.too_deep</c></exception>
    public Task<Guid?> Run(Institution institution, Scope by) => db.Work(nameof(CreateInstitution), async work =>
    {
        if (institution.ParentId is { } parentId ? !await work.ReachesInstitution(by, parentId) : !by.Everything)
        {
            return (Guid?)null;
        }

        if (institution.ParentId is { } under)
        {
            InstitutionDepth.Check((await work.FindInstitution(under))!.Path, deeper: 1);
        }

        if (await work.TryAddInstitution(institution))
        {
            var now = clock.GetUtcNow();
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(CreateInstitution), "Institution", institution.Id.ToString()));
        }

        return institution.Id;
    });
}
