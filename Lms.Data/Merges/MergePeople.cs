using Lms.Assessments.AccessCodes;
using Lms.Assessments.Merges;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.AccessCodes;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Merges;

/// <summary>
/// Two people turn out to be one: all that points at the one who goes is given to the one who is kept, in one unit of work, with a log from
/// which <see cref="UndoMerge"/> makes them two again. Who did something stays as it was. Whoever was merged away cannot sign in; their
/// number, address and links lead to the kept one.
/// </summary>
public sealed class MergePeople(Db db, TimeProvider clock)
{
    /// <param name="fromAway">Fields to take from the one who goes; all others are the kept one's.</param>
    /// <returns>The merge's id; null where either is not within the reach of <paramref name="by"/>, or was merged away already.</returns>
    /// <exception cref="RuleBroken">From <see cref="MergeRule.Refusal"/>.</exception>
    public Task<Guid?> Run(Guid keepId, Guid awayId, IReadOnlySet<MergeField> fromAway, Scope by) => db.Work(nameof(MergePeople), async work =>
    {
        await work.HoldPeople(keepId, awayId);
        if (!await work.ReachesPerson(by, keepId) || !await work.ReachesPerson(by, awayId))
        {
            return (Guid?)null;
        }

        var isAbove = !await work.ReachesAccount(by, keepId) || !await work.ReachesAccount(by, awayId);
        if (MergeRule.Refusal(keepId == awayId, awayId == by.PersonId, isAbove) is { } refusal)
        {
            throw refusal;
        }

        await work.HoldCohortsOf(keepId, awayId);
        var now = InstantJson.Stored(clock.GetUtcNow());
        var (kept, away) = ((await work.FindPerson(keepId))!, (await work.FindPerson(awayId))!);
        var (keptBefore, awayBefore) = (MergeStore.DetailsOf(kept), MergeStore.DetailsOf(away));
        var exchanged = await work.ExchangeFurther(kept, away);
        var rows = await Move(work, awayId, keepId);
        var merged = keptBefore.With(awayBefore, fromAway);
        var merge = new PersonMerge
        {
            Id = work.NewId(),
            KeptId = keepId,
            AwayId = awayId,
            Kept = CanonicalJson.Write(keptBefore),
            Away = CanonicalJson.Write(awayBefore),
            Merged = CanonicalJson.Write(merged),
            Columns = CanonicalJson.Write(rows),
            Seats = CanonicalJson.Write(new MergedSeats(await work.EndDoubles(keepId, rows, by.PersonId, now), exchanged)),
            Facts = CanonicalJson.Write(await work.MoveFacts((awayId, away.FactKey), (keepId, kept.FactKey), now)),
            MergedAt = now,
            MergedBy = by.PersonId,
        };
        // The other address stays with the one who goes, so that it still leads here.
        await work.SaveBoth(kept, merged, away, awayBefore with { Email = fromAway.Contains(MergeField.Email) ? keptBefore.Email : awayBefore.Email });
        await work.SetMergedInto(awayId, keepId);
        await work.EndSessions(awayId, keep: null, now);
        await work.RevokeAccessCodes([awayId], Enum.GetValues<AccessPurpose>(), now);
        await work.AddMerge(merge);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MergePeople), "Person", awayId.ToString(), awayId, Detail(merge.Id, keepId, rows)));
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MergePeople), "Person", keepId.ToString(), keepId, Detail(merge.Id, awayId, rows)));
        return merge.Id;
    });

    private static async Task<ValueList<MovedRows>> Move(UnitOfWork work, Guid from, Guid to)
    {
        // All are found before any moves: an enrolment that has moved would be in the way of the next.
        var found = new List<(MergedColumn Column, IReadOnlyList<FoundRow> Rows)>();
        foreach (var column in MergedColumns.All)
        {
            found.Add((column, await work.List<FoundRow>(column.Find, new { from, to })));
        }

        foreach (var (column, rows) in found)
        {
            foreach (var key in rows.Where(r => !r.Stays).Select(r => r.Key))
            {
                await work.Execute(column.Move, new { from, to, key.Id, key.Number, key.At, key.OnDay, key.Kind, key.Name });
            }
        }

        return [.. from f in found
                   where f.Rows.Count > 0
                   select new MovedRows(f.Column.Name, [.. f.Rows.Where(r => !r.Stays).Select(r => r.Key)], [.. f.Rows.Where(r => r.Stays).Select(r => r.Key)])];
    }

    private static string Detail(Guid merge, Guid other, IReadOnlyList<MovedRows> rows) =>
        CanonicalJson.Write(new { merge, other, moved = rows.Sum(r => r.Moved.Count), stayed = rows.Sum(r => r.Stayed.Count) });
}
