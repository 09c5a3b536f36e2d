using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>
/// Makes all roll-ups anew from the facts, slice by slice: units of some milliseconds in which whoever records waits no longer than
/// usual. What is kept after a slice is what the facts make, also of facts recorded meanwhile, since each row is changed only as it was
/// read. Cut short, it goes on from the last slice; run by two, it does some of it twice. Numbers once given stay.
/// </summary>
public sealed class RebuildFigures(Db db, TimeProvider clock)
{
    /// <summary>The form in which roll-ups are kept; those of an older one are made anew behind the site after the start.</summary>
    public const int Form = 2;

    /// <summary>What a slice takes; smaller only where a test looks between them.</summary>
    internal int PeopleAtOnce { get; init; } = 100;

    internal int CohortsAtOnce { get; init; } = 25;

    /// <summary>The form in which all of them were last made; null where they never were.</summary>
    public Task<int?> FindForm(CancellationToken cancel = default) => db.Find<int?>(Sql.FindForm, null, cancel);

    /// <summary>Begins it, from the start where it had begun before. Nothing is made anew by this alone.</summary>
    public async Task Ask(Guid? by = null, CancellationToken cancel = default)
    {
        var total = (int)await db.Read<long>(IndicatorReach.Sql.People, null, cancel);
        await db.Work(nameof(RebuildFigures), async work =>
        {
            var now = clock.GetUtcNow();
            var args = new { stage = Code.Of(FigureStage.People), total, by, now };
            if (await work.Execute(Sql.Again, args) == 0)
            {
                await work.TryInsert(Sql.Ask, args);
            }

            await work.Audit(new AuditEntry(now, by, nameof(RebuildFigures), "Figures", "all"));
        }, cancel);
    }

    /// <summary>Goes on with what was asked for until it is done; at once where nothing was.</summary>
    /// <param name="told">Hears after each slice how far it is.</param>
    public async Task Continue(Action<FigureUpkeepRow>? told = null, CancellationToken cancel = default)
    {
        if (await Find() is null)
        {
            return;
        }

        var book = await NumberBook.Of(db);
        while (await Find() is { } at)
        {
            cancel.ThrowIfCancellationRequested();
            await Slice(at, book, cancel);
            told?.Invoke(at);
        }
    }

    /// <summary>From the start to the end. How many rows of people and of sums there are now.</summary>
    public async Task<(int Met, int Sums)> Run(Guid? by = null, Action<FigureUpkeepRow>? told = null, CancellationToken cancel = default)
    {
        await Ask(by, cancel);
        await Continue(told, cancel);
        return ((int)await db.Read<long>(Sql.CountMet, null, cancel), (int)await db.Read<long>(Sql.CountSums, null, cancel));
    }

    /// <summary>Notes that there is nothing to make anew.</summary>
    internal Task SayForm(CancellationToken cancel) => db.Work(nameof(RebuildFigures), SayForm, cancel);

    private Task<FigureUpkeepRow?> Find() => db.Find<FigureUpkeepRow>(FigureUpkeepQueries.Sql.Find);

    private Task Slice(FigureUpkeepRow at, NumberBook book, CancellationToken cancel) => Code.Read<FigureStage>(at.Stage) switch
    {
        FigureStage.People => DecidePeople(at, book, cancel),
        FigureStage.Trainings => AddTrainings(at, book, cancel),
        FigureStage.Leftovers => RemoveLeftovers(at, cancel),
        _ => AddSums(at, cancel),
    };

    private async Task DecidePeople(FigureUpkeepRow at, NumberBook book, CancellationToken cancel)
    {
        var after = at.After is null ? Guid.Empty : Guid.Parse(at.After);
        var people = await db.List<Guid>(db.Dialect.Page(PublishIndicator.Sql.People), new { after, skip = 0, take = PeopleAtOnce }, cancel);
        var last = people.Count < PeopleAtOnce;
        var total = last ? (int)await db.Read<long>(Sql.CountCohorts, null, cancel) : 0;
        await db.Work(nameof(RebuildFigures), async work =>
        {
            await work.DecidePeople(await work.List<RunningVersion>(MetStore.Sql.Running), people, new KnownNumbers(book));
            await (last ? Enter(work, at, FigureStage.Trainings, total) : Advance(work, at, people[^1].ToString("D"), people.Count));
        }, cancel);
    }

    private async Task AddTrainings(FigureUpkeepRow at, NumberBook book, CancellationToken cancel)
    {
        // What belongs to no cohort comes first.
        var isNone = at.After is null;
        var after = isNone ? Guid.Empty : Guid.Parse(at.After!);
        var cohorts = isNone ? [] : await db.List<Guid>(db.Dialect.Page(Sql.Cohorts), new { after, skip = 0, take = CohortsAtOnce }, cancel);
        if (isNone || cohorts.Count > 0)
        {
            await new TrainingSlice(db, book).Run(isNone ? null : cohorts, cancel);
        }

        await db.Work(nameof(RebuildFigures), work =>
            isNone ? Advance(work, at, Guid.Empty.ToString("D"), 0)
            : cohorts.Count < CohortsAtOnce ? Enter(work, at, FigureStage.Leftovers, 1)
            : Advance(work, at, cohorts[^1].ToString("D"), cohorts.Count), cancel);
    }

    private async Task RemoveLeftovers(FigureUpkeepRow at, CancellationToken cancel)
    {
        var total = (await SumSlice.Years(db)).Count;
        await db.Work(nameof(RebuildFigures), async work =>
        {
            await work.Execute(Sql.StrayVersions);
            await work.Execute(Sql.StrayPeople);
            await work.Execute(Sql.StrayTrainings);
            await Enter(work, at, FigureStage.Sums, total);
        }, cancel);
    }

    private async Task AddSums(FigureUpkeepRow at, CancellationToken cancel)
    {
        if ((await SumSlice.Years(db)).FirstOrDefault(y => string.CompareOrdinal(y, at.After) > 0) is { } next)
        {
            await new SumSlice(db).Run(next, cancel);
            await db.Work(nameof(RebuildFigures), work => Advance(work, at, next, 1), cancel);
            return;
        }

        await db.Work(nameof(RebuildFigures), async work =>
        {
            if (await work.Execute(Sql.Finish, new { at.Version }) == 1)
            {
                await SayForm(work);
            }
        }, cancel);
    }

    // Where another moved on meanwhile, this slice was done twice and nothing is lost.
    private Task Advance(UnitOfWork work, FigureUpkeepRow at, string after, int more) =>
        work.Execute(Sql.Advance, new { at.Version, stage = at.Stage, after, done = at.Done + more, total = at.Total, now = clock.GetUtcNow() });

    private Task Enter(UnitOfWork work, FigureUpkeepRow at, FigureStage stage, int total) =>
        work.Execute(Sql.Advance, new { at.Version, stage = Code.Of(stage), after = (string?)null, done = 0, total, now = clock.GetUtcNow() });

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
        public const string FindForm = "SELECT Form FROM FigureForm WHERE Id = 1";

        public const string SayForm = "UPDATE FigureForm SET Form = @form, MadeAt = @now WHERE Id = 1";

        public const string AddForm = "INSERT INTO FigureForm (Id, Form, MadeAt) VALUES (1, @form, @now)";

        public const string Ask = """
            INSERT INTO FigureUpkeep (Id, Stage, Done, Total, AskedAt, AskedBy, BeatAt, Version) VALUES (1, @stage, 0, @total, @now, @by, @now, 1)
            """;

        public const string Again = """
            UPDATE FigureUpkeep SET Stage = @stage, After = NULL, Done = 0, Total = @total, AskedAt = @now, AskedBy = @by, BeatAt = @now, Version = Version + 1 WHERE Id = 1
            """;

        public const string Advance = """
            UPDATE FigureUpkeep SET Stage = @stage, After = @after, Done = @done, Total = @total, BeatAt = @now, Version = Version + 1 WHERE Id = 1 AND Version = @Version
            """;

        public const string Finish = "DELETE FROM FigureUpkeep WHERE Id = 1 AND Version = @Version";

        public const string Cohorts = "SELECT DISTINCT f.CohortId FROM Fact f WHERE f.CohortId > @after ORDER BY f.CohortId";

        public const string CountCohorts = "SELECT COUNT(DISTINCT f.CohortId) FROM Fact f";

        public const string CountMet = "SELECT COUNT(*) FROM FigureMet";

        public const string CountSums = "SELECT (SELECT COUNT(*) FROM FigureCountry) + (SELECT COUNT(*) FROM FigureYear) + (SELECT COUNT(*) FROM FigureTraining)";

        public const string StrayVersions = """
            DELETE FROM FigureMet WHERE Series NOT IN (SELECT v.Series FROM IndicatorVersion v WHERE v.State IN ('evaluating', 'published'))
            """;

        public const string StrayPeople = """
            DELETE FROM FigureMet WHERE Person IN (
                SELECT p.Number FROM FigurePerson p WHERE NOT EXISTS (SELECT 1 FROM Fact f WHERE f.PersonKey = p.PersonKey))
            """;

        public const string StrayTrainings = """
            DELETE FROM FigureTraining WHERE Cohort IN (
                SELECT c.Number FROM FigureCohort c WHERE NOT EXISTS (SELECT 1 FROM Fact f WHERE f.CohortId = c.CohortId))
            """;
    }
}
