using Lms.Data.Audit;
using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>
/// Makes all roll-ups anew from the facts, in one unit of work: whoever asks meanwhile is answered from the old ones, whoever records
/// waits. Numbers once given stay.
/// </summary>
public sealed class RebuildFigures(Db db, TimeProvider clock)
{
    /// <summary>How many rows of people and of sums there are now.</summary>
    public Task<(int Met, int Sums)> Run(Guid? by = null, CancellationToken cancel = default) => db.Work(nameof(RebuildFigures), async work =>
    {
        await work.Execute(Sql.ClearMet);
        await work.Execute(Sql.ClearCountries);
        await work.Execute(Sql.ClearYears);
        var book = await FigureBook.Of(work, work.Numbers);
        // In the order of the key, so that the table is written from end to end.
        await work.Execute(MetStore.Sql.Add, book.Met.OrderBy(m => (m.Series, m.Month, m.Place, m.Trait, m.Cohort, m.Person)));
        await work.Add(book.Tallies);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by, nameof(RebuildFigures), "Figures", "all"));
        return (book.Met.Count, book.Tallies.Countries.Count + book.Tallies.Years.Count);
    }, cancel);

    internal static class Sql
    {
        public const string ClearMet = "DELETE FROM FigureMet";

        public const string ClearCountries = "DELETE FROM FigureCountry";

        public const string ClearYears = "DELETE FROM FigureYear";
    }
}
