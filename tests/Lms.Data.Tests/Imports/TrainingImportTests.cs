using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Imports;
using Lms.Assessments.Merges;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Merges;
using Lms.Testing;

namespace Lms.Data.Tests.Imports;

public sealed class TrainingImportTests
{
    private const string Heads = "Регистрационный номер;ФИО;Номер тренинга;Модуль;Дата;Дата окончания;Сертификат;Балл;Организация\n";

    [Theory, Sqlite, SqlServer]
    public async Task Past_trainings_count_on_their_days_with_their_provenance_once_and_are_taken_back_by_facts(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        await new SeedIndicators(test.Db, world.Clock, new RebuildFigures(test.Db, world.Clock)).Run(TestContext.Current.CancellationToken);
        await test.Db.Module();
        var (one, two) = (await Number(await world.Person(world.Office, "Saidova Gulnora")), await Number(await world.Person(world.Ministry, "Rahimov Daler")));
        var list = Heads + $"{one};;T-17;ERP;07.04.2025;09.04.2025;да;85;Office Osh\n{two};;T-17;ERP;07.04.2025;09.04.2025;нет;;\n;Rahimov Daler;T-18;ERP;07.04.2025;;;;\n";
        var id = await world.Check(list, ImportKind.Trainings, Provenance.Partner);
        Assert.Equal("create create create", await world.Verdicts(id));
        await world.Enter(id);
        Assert.Equal("created created created", await world.Results(id));
        Assert.Equal((2, 3, 2), await Figures(test.Db, world));
        Assert.Equal(2, await test.Db.Read<long>("SELECT COUNT(*) FROM Cohort"));

        var again = await world.Check(list, ImportKind.Trainings, Provenance.Partner);
        Assert.Equal("same same same", await world.Verdicts(again));
        await world.Enter(again);
        Assert.Equal((2, 3, 2), await Figures(test.Db, world));

        await world.TakeBack(id);
        Assert.Equal("taken_back taken_back taken_back", await world.Results(id));
        Assert.Equal((0, 0, 0), await Figures(test.Db, world));
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM Cohort WHERE State <> 'cancelled'"));

        var third = await world.Check(list, ImportKind.Trainings, Provenance.Partner);
        Assert.Equal("create create create", await world.Verdicts(third));
        await world.Enter(third);
        Assert.Equal((2, 3, 2), await Figures(test.Db, world));

        async Task<string> Number(Guid person) => await test.Db.Read<string>("SELECT RegistrationNumber FROM Person WHERE Id = @person", new { person });
    }

    [Theory, Sqlite, SqlServer]
    public Task A_training_of_somebody_merged_away_is_taken_back_from_whoever_has_it_now_and_stays_so(Engine engine) => TakenBackAfterAMerge(engine, bothAreListed: false);

    [Theory, Sqlite, SqlServer]
    public Task So_is_one_on_whose_list_both_stood(Engine engine) => TakenBackAfterAMerge(engine, bothAreListed: true);

    private static async Task TakenBackAfterAMerge(Engine engine, bool bothAreListed)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        await new SeedIndicators(test.Db, world.Clock, new RebuildFigures(test.Db, world.Clock)).Run(TestContext.Current.CancellationToken);
        await test.Db.Module();
        var (kept, away) = (await world.Person(world.Office, "Saidova Gulnora"), await world.Person(world.Office, "Saidova Gulnara"));
        var row = $"{await Number(away)};;T-17;ERP;07.04.2025;09.04.2025;{(bothAreListed ? "нет" : "да")};70;\n";
        var id = await world.Check(Heads + row + (bothAreListed ? $"{await Number(kept)};;T-17;ERP;07.04.2025;09.04.2025;да;85;\n" : ""), ImportKind.Trainings, Provenance.Partner);
        await world.Enter(id);
        var by = new Lms.Data.People.Scope(world.Officer, Everything: true);
        var merge = await new MergePeople(test.Db, world.Clock).Run(kept, away, new HashSet<MergeField>(), by);
        Assert.Equal((1, 1, 1), await Figures(test.Db, world));

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.TakeBack(id);
        Assert.Equal(bothAreListed ? "taken_back taken_back" : "taken_back", await world.Results(id));
        Assert.Equal((0, 0, 0), await Figures(test.Db, world));
        Assert.Equal((0, 0), (await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment WHERE State <> 'withdrawn'"), await test.Db.Read<long>("SELECT SUM(Taken) FROM Cohort")));
        Assert.Equal(0, await Standing());

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await new UndoMerge(test.Db, world.Clock).Run(merge!.Value, by));
        Assert.Equal((0, 0, 0), await Figures(test.Db, world));
        Assert.Equal(0, await Standing());
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment WHERE State <> 'withdrawn'"));
        Assert.Null((await new VerifyFigures(test.Db).Run()).Fault);

        async Task<string> Number(Guid person) => await test.Db.Read<string>("SELECT RegistrationNumber FROM Person WHERE Id = @person", new { person });

        // Facts nothing has taken back.
        Task<long> Standing() => test.Db.Read<long>("SELECT COUNT(*) FROM Fact f WHERE f.CorrectsFactId IS NULL AND NOT EXISTS (SELECT 1 FROM Fact c WHERE c.CorrectsFactId = f.Id)");
    }

    private static async Task<(int People, int Attendances, int Sessions)> Figures(Db db, ImportWorld world)
    {
        var told = new List<int>();
        foreach (var kind in new[] { FigureKind.People, FigureKind.Attendances, FigureKind.Sessions })
        {
            var answer = await new FigureQueries(db).Answer(new Lms.Data.People.Scope(world.Officer, Everything: true), new FigureQuestion { Kind = kind, Span = MonthSpan.Parse("2025-04", "2025-04") }, "en");
            if (answer.Total.Value > 0) Assert.Equal([Provenance.Partner], answer.Total.Provenances);
            told.Add((int)answer.Total.Value);
        }

        return (told[0], told[1], told[2]);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_row_that_cannot_be_counted_says_why(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        await test.Db.Module();
        await world.Person(world.Office, "Saidova Gulnora", "g@example.org");
        var id = await world.Check(
            "E-mail;ФИО;Номер тренинга;Модуль;Дата\ng@example.org;;T-1;ERP;2025-04-07\ng@example.org;;T-1;ERP;2025-04-07\n;Саидова Гулнора;T-1;ERP;2025-04-07\n;Nobody Here;T-1;ERP;2025-04-07\n"
            + "g@example.org;;T-1;ERP;2025-05-07\ng@example.org;;;ERP;2025-04-07\ng@example.org;;T-2;XYZ;2025-04-07\ng@example.org;;T-3;ERP;2027-04-07\n",
            ImportKind.Trainings);
        Assert.Equal("create refused refused refused refused refused refused refused", await world.Verdicts(id));
        var codes = new List<string>();
        for (var place = 2; place <= 8; place++) codes.Add((await world.Reason(id, place))!.Code["import.".Length..]);
        Assert.Equal(["twice", "nobody_nearest", "nobody", "twice", "cell_needed", "word", "not_past"], codes);
    }
}
