using Lms.Assessments.Merges;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Merges;

/// <summary>
/// Makes two of one again, from the merge's log: every row that moved goes back, and so does what has come since to an enrolment that
/// moved; what somebody changed about the kept one since stays as they said. The account is as it was; who had a slip or link needs another.
/// </summary>
public sealed class UndoMerge(Db db, TimeProvider clock)
{
    /// <summary>False where there is no such merge, or the kept one is not within the reach of <paramref name="by"/>.</summary>
    /// <exception cref="RuleBroken">From <see cref="MergeRule.UndoRefusal"/>; <c>merge.seat_gone</c>; <c>merge.above</c></exception>
    public Task<bool> Run(Guid mergeId, Scope by) => db.Work(nameof(UndoMerge), async work =>
    {
        if (await work.FindMerge(mergeId) is not { } known || !await work.ReachesMerge(by, known))
        {
            return false;
        }

        await work.HoldPeople(known.KeptId, known.AwayId);
        await work.HoldCohortsOf(known.KeptId, known.AwayId);
        var merge = (await work.FindMerge(mergeId))!;
        var now = InstantJson.Stored(clock.GetUtcNow());
        var moved = merge.Rows.Where(r => r.Column == CohortColumns.Enrolment).SelectMany(r => r.Moved).Select(k => k.Id).ToList();
        var exchanged = merge.Doubles.Exchanged;
        var (kept, away) = ((await work.FindPerson(merge.KeptId))!, (await work.FindPerson(merge.AwayId))!);
        var restored = MergeStore.DetailsOf(kept).Restored(merge.KeptBefore, merge.KeptAfter);
        if (MergeRule.UndoRefusal(
            merge.UndoneAt is not null,
            await work.FindKept(merge.KeptId) is not null,
            await work.HasLaterMerge(merge),
            await work.WentElsewhere(merge, [.. moved, .. exchanged]),
            await work.IsTaken(merge.AwayBefore.Email, kept.Id, away.Id) || MergeStore.SameAddress(restored.Email, merge.AwayBefore.Email)) is { } refusal)
        {
            throw refusal;
        }

        await work.SetMergedInto(away.Id, null);
        await MoveBack(work, merge, moved);
        await work.ExchangeBack(merge, kept, away);
        await work.RestoreDoubles(merge);
        await Return(work, merge, kept, away, moved, now);
        await work.SaveBoth(kept, restored, away, merge.AwayBefore);
        await work.MarkUndone(mergeId, by.PersonId, now);
        var detail = CanonicalJson.Write(new { merge = mergeId });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(UndoMerge), "Person", away.Id.ToString(), away.Id, detail));
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(UndoMerge), "Person", kept.Id.ToString(), kept.Id, detail));
        return true;
    });

    private static async Task MoveBack(UnitOfWork work, PersonMerge merge, IReadOnlyCollection<Guid> enrolments)
    {
        var (from, to, cohorts) = (merge.KeptId, merge.AwayId, MergeStore.Some([.. await work.CohortsOf(enrolments)]));
        var rows = merge.Rows.ToDictionary(r => r.Column, r => r.Moved, StringComparer.Ordinal);
        foreach (var column in MergedColumns.All)
        {
            foreach (var key in rows.GetValueOrDefault(column.Name) ?? [])
            {
                await work.Execute(column.Move, new { from, to, key.Id, key.Number, key.At, key.OnDay, key.Kind, key.Name });
            }

            if (column.Since is { } since && enrolments.Count > 0)
            {
                await work.Execute(since, new { from, to, cohorts });
            }
        }
    }

    private static async Task Return(UnitOfWork work, PersonMerge merge, Person kept, Person away, IReadOnlyCollection<Guid> enrolments, DateTimeOffset now)
    {
        var events = (await work.List<Guid>(Sql.Events, new { away = away.Id })).ToHashSet();
        var cohorts = (await work.CohortsOf(enrolments)).ToHashSet();
        await work.ReturnFacts(merge, (kept.Id, kept.FactKey), (away.Id, away.FactKey), events, cohorts, now);
    }

    internal static class Sql
    {
        public const string Events = """
            SELECT e.Id FROM Enrolment e WHERE e.PersonId = @away
            UNION SELECT t.Id FROM Attempt t JOIN Enrolment e ON e.Id = t.EnrolmentId WHERE e.PersonId = @away
            """;
    }
}
