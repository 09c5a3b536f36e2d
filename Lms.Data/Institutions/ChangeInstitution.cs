using System.Text.Json;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>Corrects an institution, closes it from a day on, or opens it again. What was counted keeps the place it was counted at.</summary>
public sealed class ChangeInstitution(Db db, TimeProvider clock)
{
    /// <summary>False where it is out of reach.</summary>
    /// <exception cref="RuleBroken"><c>stale</c></exception>
    public Task<bool> Run(Guid id, InstitutionChange change, Scope by) => Save("ChangeInstitution", id, by, (_, now) => Task.FromResult(now with
    {
        Kind = change.Kind,
        Name = change.Name,
        EnglishName = change.EnglishName,
        Country = change.Country,
        SubnationalUnit = change.SubnationalUnit,
        Version = change.Version,
    }));

    /// <summary>Takes it out of forms. People registered there stay until they are moved.</summary>
    /// <exception cref="RuleBroken"><c>institution.closed_ahead</c>, <c>institution.open_below</c></exception>
    public Task<bool> Close(Guid id, DateOnly on, Scope by) => Save("CloseInstitution", id, by, async (work, now) =>
    {
        if (on > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddDays(1)))
        {
            throw new RuleBroken("institution.closed_ahead");
        }

        return await work.Read<long>(Sql.OpenBelow, new { id }) == 0 ? now with { ClosedOn = on } : throw new RuleBroken("institution.open_below");
    });

    /// <exception cref="RuleBroken"><c>institution.merged</c>: what became part of another is taken out of it again, not opened.</exception>
    public Task<bool> Reopen(Guid id, Scope by) => Save("ReopenInstitution", id, by, (_, now) =>
        now.MergedIntoId is null ? Task.FromResult(now with { ClosedOn = null }) : throw new RuleBroken("institution.merged"));

    private Task<bool> Save(string deed, Guid id, Scope by, Func<UnitOfWork, Institution, Task<Institution>> change) => db.Work(deed, async work =>
    {
        if (!await work.ReachesInstitution(by, id))
        {
            return false;
        }

        var before = (await work.FindInstitution(id))!;
        var after = await change(work, before);
        if (after with { Version = before.Version } == before)
        {
            return true;
        }

        if (!await work.SaveInstitution(after))
        {
            throw new RuleBroken("stale");
        }

        var detail = JsonSerializer.Serialize(new { before = Line(before), after = Line(after) });
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, deed, "Institution", id.ToString(), Detail: detail));
        return true;
    });

    // An institution is nobody's record: its names may stand in the audit.
    private static string Line(Institution i) => string.Join(" · ", new[] { i.Kind, i.EnglishName, i.Name, i.Country, i.SubnationalUnit, i.ClosedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());

    internal static class Sql
    {
        public const string OpenBelow = "SELECT COUNT(*) FROM Institution WHERE ParentId = @id AND ClosedOn IS NULL";
    }
}
