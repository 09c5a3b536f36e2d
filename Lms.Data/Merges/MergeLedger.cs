using Lms.Assessments.Facts;
using Lms.Assessments.Merges;
using Lms.Assessments.Values;
using Lms.Data.Facts;

namespace Lms.Data.Merges;

/// <summary>
/// Corrects the ledger when two people become one, or two again: nothing in it changes, a fact of the one is taken back and stands anew
/// under the other's pseudonym, with its day, place, description and funding of then.
/// </summary>
internal static class MergeLedger
{
    public static async Task<ValueList<CorrectedFact>> MoveFacts(this UnitOfWork work, (Guid Id, Guid Key) from, (Guid Id, Guid Key) to, DateTimeOffset now) =>
        [.. await Correct(work, MovedFacts.Of(await work.Standing(from.Key), await work.Standing(to.Key), from.Id, to.Id), to.Key, now)];

    /// <summary>Gives back what a merge moved, what has been decided since of the events that are theirs, and what the merge let stand for both.</summary>
    /// <param name="events">Ids of enrolments and attempts that are theirs again.</param>
    /// <param name="cohorts">Cohorts in which an enrolment went back: the other one was never in them.</param>
    public static async Task ReturnFacts(
        this UnitOfWork work, PersonMerge merge, (Guid Id, Guid Key) kept, (Guid Id, Guid Key) away, IReadOnlySet<Guid> events, IReadOnlySet<Guid> cohorts, DateTimeOffset now)
    {
        var moved = merge.Corrected.Select(c => c.By).OfType<Guid>().ToHashSet();
        bool IsTheirs(Fact fact) => moved.Contains(fact.Id)
            || (MovedFacts.About(fact.SourceKey) is { } about && (events.Contains(about)
                || (about == kept.Id && fact.RecordedAt > merge.MergedAt && fact.CohortId is { } cohort && cohorts.Contains(cohort))));
        var theirs = (await work.Standing(kept.Key)).Where(IsTheirs).ToList();
        await Correct(work, MovedFacts.Of(theirs, [], kept.Id, away.Id), away.Key, now);
        foreach (var one in merge.Corrected.Where(c => c.By is null))
        {
            var fact = (await work.Read<FactRow>(Sql.One, new { id = one.Fact })).Fact;
            var (standing, next) = await work.FindStanding(MovedFacts.Event(fact.SourceKey));
            // A certificate revoked meanwhile stays uncounted, and so does a training whose list was taken back.
            if (standing is null && (fact.Kind != FactKind.Certificate || await work.Read<long>(Sql.CountIssued, new { id = MovedFacts.About(fact.SourceKey) ?? Guid.Empty }) > 0)
                && await work.Read<long>(Sql.CountTakenBack, new { fact.CohortId, away = away.Id }) == 0)
            {
                await Write(work, fact, next, away.Key, now);
            }
        }
    }

    private static async Task<IReadOnlyList<CorrectedFact>> Correct(UnitOfWork work, IReadOnlyList<MovedFact> facts, Guid key, DateTimeOffset now)
    {
        var corrected = new List<CorrectedFact>();
        foreach (var moved in facts)
        {
            await work.Record(moved.Fact.Reversed(work.NewId(), now));
            corrected.Add(new CorrectedFact(moved.Fact.Id, moved.Counts ? await Write(work, moved.Fact, (await work.FindStanding(moved.Event)).NextKey, key, now) : null));
        }

        return corrected;
    }

    private static async Task<Guid> Write(UnitOfWork work, Fact fact, string sourceKey, Guid key, DateTimeOffset now)
    {
        var anew = fact with { Id = work.NewId(), SourceKey = sourceKey, PersonKey = key, RecordedAt = InstantJson.Stored(now), CorrectsFactId = null };
        if (!await work.RecordAsItWas(anew))
        {
            throw new InvalidOperationException($"The event {sourceKey} was written meanwhile.");
        }

        await work.Execute(Sql.CopyMeasures, new { from = fact.Id, to = anew.Id });
        return anew.Id;
    }

    /// <summary>In the order in which they were recorded.</summary>
    private static async Task<IReadOnlyList<Fact>> Standing(this IReads reads, Guid key)
    {
        var rows = await reads.List<FactRow>(Sql.OfPerson, new { key });
        var corrected = rows.Select(r => r.CorrectsFactId).OfType<Guid>().ToHashSet();
        return [.. rows.Where(r => r.CorrectsFactId is null && !corrected.Contains(r.Id)).OrderBy(r => r.RecordedAt).ThenBy(r => r.SourceKey, StringComparer.Ordinal).Select(r => r.Fact)];
    }

    internal static class Sql
    {
        private const string Columns = """
            SELECT Id, SourceKey, Kind, Unit, Quantity, PersonKey, InstitutionId, InstitutionPath, InstitutionKind, Country, SubnationalUnit,
                Sex, Category, ModuleId, ModuleVersionId, CohortId, FundingShares, OccurredOn, RecordedAt, RuleVersion, Provenance, CorrectsFactId
            FROM Fact
            """;

        public const string OfPerson = Columns + " WHERE PersonKey = @key";
        public const string One = Columns + " WHERE Id = @id";
        public const string CountIssued = "SELECT COUNT(*) FROM Certificate WHERE EnrolmentId = @id AND State = 'issued'";

        public const string CountTakenBack = """
            SELECT COUNT(*) FROM ImportRow r JOIN Enrolment e ON e.Id = r.EnrolmentId
            WHERE e.CohortId = @CohortId AND e.PersonId = @away AND e.State = 'withdrawn' AND r.Result = 'taken_back'
            """;

        public const string CopyMeasures = "INSERT INTO FactMeasure (FactId, Measure, Value) SELECT @to, m.Measure, m.Value FROM FactMeasure m WHERE m.FactId = @from";
    }
}
