using System.Globalization;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Enters a file that was looked at: all its lines that tell something new, or none.</summary>
public sealed class EnterImport(Db db, TimeProvider clock)
{
    /// <summary>What was seen, as one text: entering asks for it, so that nothing else is entered than was looked at.</summary>
    public static string Seen(IReadOnlyList<ImportVerdict> verdicts) =>
        CanonicalJson.Hash(string.Join(' ', verdicts.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Line.Number}:{Code.Of(v.Outcome)}:{v.Standing?.Id}"))));

    /// <summary>How many rows were written; null where there is no such file to enter.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.import_moved</c> where the figures changed since it was looked at, <c>aggregate.import_nothing</c></exception>
    public Task<int?> Run(Guid id, string seen, Scope by) => db.Work<int?>(nameof(EnterImport), async work =>
    {
        var now = clock.GetUtcNow();
        if (await ImportQueries.Find(work, id, by) is not { } run || await work.Execute(Sql.Enter, new { id, now }) == 0)
        {
            return null;
        }

        var verdicts = await ImportLines.Decide(work, run, by, now);
        if (Seen(verdicts) != seen) throw new RuleBroken("aggregate.import_moved");
        var telling = verdicts.Where(v => v.Outcome is ImportOutcome.New or ImportOutcome.Changes).ToList();
        if (telling.Count == 0) throw new RuleBroken("aggregate.import_nothing");
        var activities = await work.Offered();
        foreach (var verdict in telling)
        {
            var entry = verdict.Line.Entry!;
            await work.Append(entry, activities[entry.Activity].Id, verdict.Standing, verdict.Standing is null ? null : run.FileName, id, by.PersonId, now);
        }

        await work.Execute(Sql.Count, new { id, count = telling.Count });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(EnterImport), "AggregateImport", id.ToString(), null, CanonicalJson.Write(new { rows = telling.Count })));
        return telling.Count;
    });

    internal static class Sql
    {
        public const string Enter = "UPDATE AggregateImport SET State = 'entered', EnteredAt = @now WHERE Id = @id AND State = 'looked_at'";

        public const string Count = "UPDATE AggregateImport SET Entered = @count WHERE Id = @id";
    }
}
