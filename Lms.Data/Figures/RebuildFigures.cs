using Lms.Data.Audit;
using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>
/// Makes all roll-ups anew from the facts, in one unit of work: whoever asks meanwhile is answered from the old ones, whoever records
/// waits. Numbers once given stay.
/// </summary>
public sealed class RebuildFigures(Db db, TimeProvider clock)
{
    /// <summary>The form in which roll-ups are kept; those of an older one are made anew at the start.</summary>
    public const int Form = 2;

    /// <summary>The form in which all of them were last made; null where they never were.</summary>
    public Task<int?> FindForm(CancellationToken cancel = default) => db.Find<int?>(Sql.FindForm, null, cancel);

    /// <summary>How many rows of people and of sums there are now.</summary>
    public Task<(int Met, int Sums)> Run(Guid? by = null, CancellationToken cancel = default) => db.Work(nameof(RebuildFigures), async work =>
    {
        await work.Execute(Sql.ClearMet);
        await work.Execute(Sql.ClearCountries);
        await work.Execute(Sql.ClearYears);
        await work.Execute(Sql.ClearTrainings);
        var book = await FigureBook.Of(work, work.Numbers);
        // In the order of the key, so that the table is written from end to end.
        await work.Execute(MetStore.Sql.Add, book.Met.OrderBy(m => (m.Series, m.Month, m.Place, m.Trait, m.Cohort, m.Person)));
        await work.Add(book.Tallies);
        await SayForm(work);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by, nameof(RebuildFigures), "Figures", "all"));
        return (book.Met.Count, book.Tallies.Rows);
    }, cancel);

    /// <summary>Notes that there is nothing to make anew.</summary>
    internal Task SayForm(CancellationToken cancel) => db.Work(nameof(RebuildFigures), SayForm, cancel);

    private async Task SayForm(UnitOfWork work)
    {
        var args = new { form = Form, now = clock.GetUtcNow() };
        if (await work.Execute(Sql.SayForm, args) == 0)
        {
            await work.TryInsert(Sql.AddForm, args);
        }
    }

    internal static class Sql
    {
        public const string ClearMet = "DELETE FROM FigureMet";

        public const string ClearCountries = "DELETE FROM FigureCountry";

        public const string ClearYears = "DELETE FROM FigureYear";

        public const string ClearTrainings = "DELETE FROM FigureTraining";

        public const string FindForm = "SELECT Form FROM FigureForm WHERE Id = 1";

        public const string SayForm = "UPDATE FigureForm SET Form = @form, MadeAt = @now WHERE Id = 1";

        public const string AddForm = "INSERT INTO FigureForm (Id, Form, MadeAt) VALUES (1, @form, @now)";
    }
}
