using Lms.Assessments.Figures;
using Lms.Data.Figures;
using Lms.Data.Merges;
using Lms.Data.Tests.Figures;
using Lms.Testing;

namespace Lms.Data.Tests.Merges;

public sealed class MergeFigureTests
{
    private static readonly string[] Asked =
    [
        "version=1", "version=2", "version=3", "version=1&by=module", "version=1&by=month", "kind=attendances", "kind=attendances&by=institution", "kind=certificates&by=module",
        "kind=sessions", "kind=organisations&version=1", "kind=trainings&version=1", "version=2&by=country",
    ];

    [Theory, Sqlite, SqlServer]
    public async Task Whatever_two_people_did_they_count_as_one_after_the_merge_and_all_figures_are_as_they_were_after_undoing(Engine engine)
    {
        for (var seed = 11; seed <= (engine == Engine.Sqlite ? 16 : 12); seed++)
        {
            await using var world = await FigureWorld.Make(engine, seed);
            await world.Publish("completion\ntest >= 70 %", new DateOnly(2026, 2, 1));
            await world.Publish("certificate\nany of ERP, TOT", new DateOnly(2026, 3, 1));
            await world.Happen(45);
            var (kept, away) = (await Person(world, 0), await Person(world, 1));
            var before = await Answers(world);
            var (apart, together) = (await Met(world), await Met(world, world.People[1].Key, world.People[0].Key));

            var merge = await new MergePeople(world.Db, world.Clock).Run(kept, away, MergeDesk.None, world.Readers[0]);
            Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
            Assert.Equal(together, await Met(world));
            Assert.DoesNotContain(world.People[1].Key, await Keys(world));

            Assert.True(await new UndoMerge(world.Db, world.Clock).Run(merge!.Value, world.Readers[0]));
            Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
            Assert.Equal(apart, await Met(world));
            Assert.Equal(before, await Answers(world));
        }
    }

    // Somebody to whom the facts of the world belong.
    private static async Task<Guid> Person(FigureWorld world, int place)
    {
        var id = await world.Db.Person(world.Institutions[0], $"Person {place}");
        await world.Db.Work("Arrange", work => work.Execute("UPDATE Person SET FactKey = @Key WHERE Id = @id", new { world.People[place].Key, id }));
        return id;
    }

    private static async Task<IReadOnlyList<string>> Answers(FigureWorld world)
    {
        var answers = new List<string>();
        foreach (var text in Asked)
        {
            var table = await world.Queries.Answer(world.Readers[0], FigureQuestionText.Parse(text, MonthSpan.Parse("2026-01", "2027-02")), "en");
            answers.Add($"{text}: {table.Total} | {string.Join(" | ", table.Rows)}");
        }

        return answers;
    }

    /// <summary>How many people met the first version, which hangs on single completions, in which month and cohort; one of them taken for another.</summary>
    private static async Task<string> Met(FigureWorld world, Guid? taken = null, Guid? isFor = null)
    {
        var rows = await world.Db.List<MetRow>("SELECT DISTINCT p.PersonKey, m.Month, m.Cohort FROM FigureMet m JOIN FigurePerson p ON p.Number = m.Person WHERE m.Series = 1");
        return string.Join(' ', rows.Select(r => (Key: r.PersonKey == taken ? isFor!.Value : r.PersonKey, r.Cohort)).Distinct().GroupBy(r => r.Cohort).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}"))
            + " all:" + rows.Select(r => r.PersonKey == taken ? isFor!.Value : r.PersonKey).Distinct().Count();
    }

    private static Task<IReadOnlyList<Guid>> Keys(FigureWorld world) => world.Db.List<Guid>("SELECT DISTINCT p.PersonKey FROM FigureMet m JOIN FigurePerson p ON p.Number = m.Person");

    private sealed record MetRow
    {
        public Guid PersonKey { get; init; }

        public int Month { get; init; }

        public int Cohort { get; init; }
    }
}
