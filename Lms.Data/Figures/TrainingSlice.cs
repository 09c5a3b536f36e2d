using Lms.Assessments.Facts;
using Lms.Data.Facts;

namespace Lms.Data.Figures;

/// <summary>Makes the sums of some cohorts what their facts make them. Reads and reckons outside of a unit of work, so that nobody waits for it.</summary>
internal sealed class TrainingSlice(Db db, NumberBook book)
{
    // A fact that comes between reading and writing is found by the next reading; so often in a row it does not come.
    private const int Tries = 50;

    /// <param name="cohorts">Null = what belongs to none.</param>
    public async Task Run(IReadOnlyList<Guid>? cohorts, CancellationToken cancel)
    {
        for (var tries = 0; !await Try(cohorts, cancel); tries++)
        {
            if (tries == Tries)
            {
                throw new InvalidOperationException("The sums of a cohort were changed each time they were to be made anew.");
            }
        }
    }

    private async Task<bool> Try(IReadOnlyList<Guid>? cohorts, CancellationToken cancel)
    {
        object? args = cohorts is null ? null : new { cohorts };

        // The rows before the facts: whoever records in between has changed the row, and it is not written.
        var kept = (await db.List<KeptSums>(cohorts is null ? Sql.KeptOfNone : Sql.Kept, args, cancel)).ToDictionary(r => (r.Series, r.Cohort, r.Year));
        var facts = (await db.List<FactRow>(cohorts is null ? Sql.FactsOfNone : Sql.Facts, args, cancel)).Select(r => r.Fact).ToList();
        var numbers = await Numbers(facts, cancel);
        var tallies = new FigureTallies();
        foreach (var (fact, known) in facts.Zip(numbers))
        {
            tallies.Add(FigureTallies.Series(fact.Kind)!.Value, fact, known);
        }

        var change = new RowChange(db);
        foreach (var ((series, cohort, year), sums) in tallies.Trainings)
        {
            var row = kept.GetValueOrDefault((series, cohort, year)) ?? new KeptSums { Series = series, Cohort = cohort, Year = year };
            kept.Remove((series, cohort, year));
            change.Want(row, FigureVector.Write(sums), FigureTallyStore.Sql.AddTraining, FigureTallyStore.Sql.ChangeTraining);
        }

        foreach (var stray in kept.Values)
        {
            change.Want(stray, [], FigureTallyStore.Sql.AddTraining, FigureTallyStore.Sql.ChangeTraining);
        }

        return await change.Write(cancel);
    }

    private async Task<IReadOnlyList<FigureNumbers>> Numbers(List<Fact> facts, CancellationToken cancel)
    {
        foreach (var some in facts.Where(f => book.Find(f) is null).ToList().Chunk(100))
        {
            await db.Work(nameof(RebuildFigures), async work =>
            {
                foreach (var fact in some)
                {
                    await book.Of(work, fact);
                }
            }, cancel);
        }

        return [.. facts.Select(f => book.Find(f)!)];
    }

    internal static class Sql
    {
        private const string Rows = "SELECT t.Series, t.Cohort, t.Year, t.Version, t.Payload FROM FigureTraining t WHERE ";

        public const string Kept = Rows + "t.Cohort IN (SELECT c.Number FROM FigureCohort c WHERE c.CohortId IN @cohorts)";

        public const string KeptOfNone = Rows + "t.Cohort = 0";

        public const string Facts = FigureBook.Sql.Columns + " AND CohortId IN @cohorts";

        public const string FactsOfNone = FigureBook.Sql.Columns + " AND CohortId IS NULL";
    }
}
