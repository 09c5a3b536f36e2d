using System.Text.Json;
using Lms.Assessments.Institutions;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>
/// One institution becomes part of another: its people, cohorts, series, running roles and what stands below it go there, and it is
/// closed and names the other. Facts keep the path of then, so no figure of the past changes. What moved is written down row by row, so
/// that taking it back moves those rows only that nobody has moved on since.
/// </summary>
public sealed class MergeInstitutions(Db db, TimeProvider clock)
{
    /// <summary>False where either is out of reach.</summary>
    /// <exception cref="RuleBroken"><c>institution.within_itself</c>, <c>institution.merged</c>, <c>institution.too_deep</c></exception>
    public Task<bool> Run(Guid keptId, Guid awayId, Scope by) => db.Work(nameof(MergeInstitutions), async work =>
    {
        await work.LockTree();
        if (!await work.ReachesInstitution(by, keptId) || !await work.ReachesInstitution(by, awayId))
        {
            return false;
        }

        // A part of it cannot be what it becomes: that would hang a branch from itself.
        if (await work.IsWithin(keptId, awayId))
        {
            throw new RuleBroken("institution.within_itself");
        }

        var (kept, away, now, mergeId) = ((await work.FindInstitution(keptId))!, (await work.FindInstitution(awayId))!, clock.GetUtcNow(), work.NewId());
        if (kept.ClosedOn is not null || away.MergedIntoId is not null)
        {
            throw new RuleBroken("institution.merged");
        }

        InstitutionDepth.Check(kept.Path, deeper: await work.Height(awayId));
        await work.Execute(Sql.Insert, new { mergeId, keptId, awayId, now, by = by.PersonId });
        var moved = new Dictionary<string, int>();
        foreach (var (kind, log, move) in Rows)
        {
            moved[Code.Of(kind)] = await work.Execute(log, new { mergeId, awayId, kind = Code.Of(kind) });
            await work.Execute(move, new { mergeId, from = awayId, to = keptId, kind = Code.Of(kind) });
        }

        foreach (var below in await work.List<Institution>(Sql.Below, new { awayId }))
        {
            await work.Execute(Sql.LogOne, new { mergeId, kind = Code.Of(MergedKind.Institution), id = below.Id });
            await work.MoveInstitution((await work.FindInstitution(below.Id))!, (await work.FindInstitution(keptId))!);
        }

        await work.SaveInstitution((await work.FindInstitution(awayId))! with { ClosedOn = DateOnly.FromDateTime(now.UtcDateTime), MergedIntoId = keptId });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MergeInstitutions), "Institution", awayId.ToString(), Detail: JsonSerializer.Serialize(new { into = keptId, moved = string.Join(' ', moved.Select(m => $"{m.Key}:{m.Value}")) })));
        return true;
    });

    /// <summary>False where it is out of reach, or was not merged.</summary>
    public Task<bool> Undo(Guid awayId, Scope by) => db.Work("UndoMergeInstitutions", async work =>
    {
        await work.LockTree();
        if (!await work.ReachesInstitution(by, awayId) || await work.Find<MergeRow>(Sql.Find, new { awayId }) is not { } merge || !await work.ReachesInstitution(by, merge.KeptId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (await work.Execute(Sql.Undo, new { id = merge.Id, now, by = by.PersonId }) == 0)
        {
            return false;
        }

        await work.SaveInstitution((await work.FindInstitution(awayId))! with { ClosedOn = null, MergedIntoId = null });
        foreach (var (kind, _, move) in Rows)
        {
            await work.Execute(move, new { mergeId = merge.Id, from = merge.KeptId, to = awayId, kind = Code.Of(kind) });
        }

        foreach (var below in await work.List<Institution>(Sql.BelowLogged, new { mergeId = merge.Id, merge.KeptId, kind = Code.Of(MergedKind.Institution) }))
        {
            await work.MoveInstitution((await work.FindInstitution(below.Id))!, (await work.FindInstitution(awayId))!);
        }

        await work.Audit(new AuditEntry(now, by.PersonId, "UndoMergeInstitutions", "Institution", awayId.ToString(), Detail: JsonSerializer.Serialize(new { from = merge.KeptId })));
        return true;
    });

    private static readonly (MergedKind Kind, string Log, string Move)[] Rows =
    [
        (MergedKind.Person, Sql.LogPeople, Sql.MovePeople), (MergedKind.Cohort, Sql.LogCohorts, Sql.MoveCohorts),
        (MergedKind.Series, Sql.LogSeries, Sql.MoveSeries), (MergedKind.Role, Sql.LogRoles, Sql.MoveRoles),
    ];

    internal sealed record MergeRow
    {
        public Guid Id { get; init; }

        public Guid KeptId { get; init; }
    }

    internal static class Sql
    {
        private const string Log = "INSERT INTO InstitutionMergeRow (MergeId, Kind, RowId) SELECT @mergeId, @kind, x.Id FROM ";
        private const string Logged = "InstitutionId = @from AND Id IN (SELECT r.RowId FROM InstitutionMergeRow r WHERE r.MergeId = @mergeId AND r.Kind = @kind)";

        public const string Insert = "INSERT INTO InstitutionMerge (Id, KeptId, AwayId, MergedAt, MergedBy) VALUES (@mergeId, @keptId, @awayId, @now, @by)";
        public const string LogOne = "INSERT INTO InstitutionMergeRow (MergeId, Kind, RowId) VALUES (@mergeId, @kind, @id)";
        public const string LogPeople = Log + "Person x WHERE x.InstitutionId = @awayId";
        public const string LogCohorts = Log + "Cohort x WHERE x.InstitutionId = @awayId";
        public const string LogSeries = Log + "CohortSeries x WHERE x.InstitutionId = @awayId";
        public const string LogRoles = Log + "RoleAssignment x WHERE x.InstitutionId = @awayId AND x.EndedAt IS NULL";
        public const string MovePeople = "UPDATE Person SET InstitutionId = @to, Version = Version + 1 WHERE " + Logged;
        public const string MoveCohorts = "UPDATE Cohort SET InstitutionId = @to WHERE " + Logged;
        public const string MoveSeries = "UPDATE CohortSeries SET InstitutionId = @to WHERE " + Logged;
        public const string MoveRoles = "UPDATE RoleAssignment SET InstitutionId = @to WHERE " + Logged;
        public const string Below = "SELECT Id FROM Institution WHERE ParentId = @awayId ORDER BY Id";
        public const string BelowLogged = """
            SELECT i.Id FROM Institution i JOIN InstitutionMergeRow r ON r.RowId = i.Id AND r.MergeId = @mergeId AND r.Kind = @kind
            WHERE i.ParentId = @KeptId ORDER BY i.Id
            """;

        public const string Find = "SELECT Id, KeptId FROM InstitutionMerge WHERE AwayId = @awayId AND UndoneAt IS NULL";
        public const string Undo = "UPDATE InstitutionMerge SET UndoneAt = @now, UndoneBy = @by WHERE Id = @id AND UndoneAt IS NULL";
    }
}
