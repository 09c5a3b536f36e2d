using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>Hangs an institution, with all below it, somewhere else. Facts already written keep the place it had.</summary>
public sealed class MoveInstitution(Db db, TimeProvider clock)
{
    /// <summary>False when either is out of reach of <paramref name="by"/>; a null parent needs everything.</summary>
    /// <exception cref="RuleBroken"><c>institution.within_itself</c>, <c>institution.too_deep</c></exception>
    public Task<bool> Run(Guid id, Guid? parentId, Scope by) => db.Work(nameof(MoveInstitution), async work =>
    {
        await work.LockTree();
        if (!await work.ReachesInstitution(by, id) || (parentId is { } to ? !await work.ReachesInstitution(by, to) : !by.Everything))
        {
            return false;
        }

        if (parentId is { } under && await work.IsWithin(under, id))
        {
            throw new RuleBroken("institution.within_itself");
        }

        var moved = (await work.FindInstitution(id))!;
        var parent = parentId is { } p ? await work.FindInstitution(p) : null;
        InstitutionDepth.Check(parent?.Path ?? "", deeper: await work.Height(id) + 1);
        await work.MoveInstitution(moved, parent);
        var now = clock.GetUtcNow();
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MoveInstitution), "Institution", id.ToString()));
        return true;
    });
}
