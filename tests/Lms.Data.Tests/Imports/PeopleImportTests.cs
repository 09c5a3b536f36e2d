using Lms.Assessments.Imports;
using Lms.Data.Imports;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Imports;

public sealed class PeopleImportTests
{
    private const string Heads = "Табельный номер;ФИО;Latin name;E-mail;Пол;Организация;Должность\n";

    [Theory, Sqlite, SqlServer]
    public async Task A_list_is_checked_without_touching_anybody_entered_once_and_the_same_list_again_changes_nothing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        const string List = Heads + "1;Саидова Гулнора;Saidova Gulnora;g@example.org;ж;Office Osh;врач\n2;Рахимов Далер;;;муж;;\n;Khan Muhammad;;;;;\n";
        var id = await world.Check(List);
        Assert.Equal("create create create", await world.Verdicts(id));
        Assert.Equal(1, await world.People());

        await world.Enter(id);
        Assert.Equal(("done", "created created created"), (await world.State(id), await world.Results(id)));
        Assert.Equal(4, await world.People());
        var daler = (await new PersonQueries(test.Db).Find((await world.Rows(id))[1].PersonId!.Value, world.Scope))!;
        Assert.Equal((Assessments.People.Romanized.Of("Рахимов Далер"), "male", "ru"), (daler.LatinName, daler.Sex, daler.Language));
        Assert.Equal(3, await test.Db.Read<long>("SELECT COUNT(*) FROM Account WHERE PasswordHash IS NULL AND PersonId <> @Officer", new { world.Officer }));

        var again = await world.Check(List);
        Assert.Equal("same same same", await world.Verdicts(again));
        await world.Enter(again);
        Assert.Equal(4, await world.People());
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Fields_change_from_what_they_were_and_go_back_to_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        var known = await world.Person(world.Ministry, "Saidova Gulnora", number: "1");
        var id = await world.Check(Heads + "1;;Saidova Gulnara;G@example.org;ж;Office Osh;врач\n");
        Assert.Equal("update", await world.Verdicts(id));
        Assert.Equal(
            [ImportField.LatinName, ImportField.Sex, ImportField.Institution, ImportField.JobTitle, ImportField.Email],
            (await world.Rows(id))[0].Said!.Changes.Select(c => c.Field));
        await world.Enter(id);
        var person = (await new PersonQueries(test.Db).Find(known, world.Scope))!;
        Assert.Equal(("Saidova Gulnara", "female", world.Office, "врач", "g@example.org"), (person.LatinName, person.Sex, person.InstitutionId, person.JobTitle, person.Email));

        await test.Db.Work("test", work => work.Execute("UPDATE Person SET JobTitle = 'judge' WHERE Id = @known", new { known }));
        await world.TakeBack(id);
        person = (await new PersonQueries(test.Db).Find(known, world.Scope))!;
        Assert.Equal(("Saidova Gulnora", "not_stated", world.Ministry, "judge", null), (person.LatinName, person.Sex, person.InstitutionId, person.JobTitle, person.Email));
        Assert.Equal(("left", "import.left_changed"), (await world.Results(id), (await world.Reason(id, 1))!.Code));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Taking_back_leaves_those_on_whom_something_hangs_and_says_so(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        var id = await world.Check("ФИО;Номер\nA Aaa;\nB Bbb;\nC Ccc;\n");
        await world.Enter(id);
        var rows = await world.Rows(id);
        var cohort = await test.Db.Cohort(await test.Db.Module());
        await test.Db.Work("test", work => work.Execute("""
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version) VALUES (@id, @cohort, @person, 'active', 'A', @Now, @person, 1)
            """, new { id = work.NewId(), cohort, person = rows[0].PersonId, ImportWorld.Now }));
        await test.Db.Work("test", work => work.Execute("""
            INSERT INTO FigureView (Id, PersonId, Name, Question, IsShared, CreatedAt) VALUES (@id, @person, 'x', '', 0, @Now)
            """, new { id = work.NewId(), person = rows[1].PersonId, ImportWorld.Now }));

        await world.TakeBack(id);
        Assert.Equal("left left taken_back", await world.Results(id));
        Assert.Equal(("import.left_enrolled", "import.left_used"), ((await world.Reason(id, 1))!.Code, (await world.Reason(id, 2))!.Code));
        Assert.Equal(3, await world.People());
        // What was taken back may come again.
        Assert.Equal("same same create", await world.Verdicts(await world.Check("ФИО;Номер\nA Aaa;\nB Bbb;\nC Ccc;\n")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_may_be_known_is_asked_about_and_the_answer_is_remembered(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        var known = await world.Person(world.Office, "Saidova Gulnora");
        const string List = "ФИО;Организация;Должность\nСаидова Гульнора;Office Osh;врач\nSaidova Gulnara;Office Osh;\nRahimov Daler;;\nRahimov Daler;;\n";
        var id = await world.Check(List);
        Assert.Equal("suspect suspect create suspect", await world.Verdicts(id));
        var choices = new Dictionary<int, (RowChoice, Guid?)> { [1] = (RowChoice.SamePerson, known), [2] = (RowChoice.LeaveOut, null), [4] = (RowChoice.AnotherPerson, null) };
        Assert.True(await new ChooseRows(test.Db, world.Clock).Run(id, choices, world.Scope));
        await world.Enter(id);
        Assert.Equal("updated untouched created created", await world.Results(id));
        Assert.Equal("врач", await test.Db.Read<string>("SELECT JobTitle FROM Person WHERE Id = @known", new { known }));

        var again = await world.Check(List);
        Assert.Equal("same suspect same same", await world.Verdicts(again));
        await world.Enter(again);
        Assert.Equal(4, await world.People());
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_officer_reaches_their_own_subtree_and_learns_nothing_of_others(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        await world.Person(world.Foreign, "Karimova Nilufar", "n@example.org");
        var id = await world.Check(Heads + ";Karimova Nilufar;;;;;\n;Karimova Nilufar X;;n@example.org;;;\n;A B;;;;Ministry of Health;\n;A C;;;;Office Os;\n");
        Assert.Equal("create refused refused refused", await world.Verdicts(id));
        Assert.Equal(("import.email_taken", "import.institution_nearest", "import.institution_nearest"), ((await world.Reason(id, 2))!.Code, (await world.Reason(id, 3))!.Code, (await world.Reason(id, 4))!.Code));
        Assert.DoesNotContain("Health", (await world.Reason(id, 3))!.Args[1], StringComparison.Ordinal);
        Assert.Null(await world.Imports.Find(id, new Scope(await world.Person(world.Foreign, "Officer Two"), Everything: false)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_changed_since_it_was_shown_is_not_done(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        var known = await world.Person(world.Ministry, "Saidova Gulnora", number: "1");
        var id = await world.Check(Heads + "1;;;;ж;;\n;New One;;taken@example.org;;;\n;Same Name;;;;;\n");
        await test.Db.Work("test", work => work.Execute("UPDATE Person SET Sex = 'male' WHERE Id = @known", new { known }));
        await world.Person(world.Foreign, "Quick", "taken@example.org");
        await world.Person(world.Ministry, "Same Name");
        await world.Enter(id);
        Assert.Equal("moved moved untouched", await world.Results(id));
        Assert.Equal("male", await test.Db.Read<string>("SELECT Sex FROM Person WHERE Id = @known", new { known }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_hosts_and_a_second_run_enter_each_row_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        var list = "ФИО\n" + string.Concat(Enumerable.Range(1, 900).Select(n => $"Person Nr{(char)('a' + (n % 26))}{(char)('a' + (n / 26 % 26))}{(char)('a' + (n / 600))} Family{n}\n"));
        var id = await world.Check(list);
        await new ChooseRows(test.Db, world.Clock).RunForRest(id, RowChoice.AnotherPerson, world.Scope);
        Assert.True(await new BeginImport(test.Db, world.Clock).Run(id, world.Scope));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => new EnterRows(test.Db, world.Clock).Run(id, ImportWorld.Words))));
        await new EnterRows(test.Db, world.Clock).Run(id, ImportWorld.Words, TestContext.Current.CancellationToken);
        Assert.Equal(("done", 901), (await world.State(id), await world.People()));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_column_is_remembered_for_the_next_list_of_the_same_officer(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await ImportWorld.Make(test.Db);
        await world.Check("ФИО;Графа 7\nA B;x\n");
        await test.Db.Work("test", work => work.Execute("UPDATE ImportHead SET Field = 'job_title' WHERE HeadKey = @key", new { key = HeadGuess.Key("Графа 7") }));
        var id = await world.Check("ФИО;ГРАФА 7\nA B;judge\n");
        Assert.Equal([ImportField.FullName, ImportField.JobTitle], (await world.Imports.Find(id, world.Scope))!.FieldList);
    }
}
