using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Data.People;
using Lms.Data.Rubrics;
using Lms.Testing;

namespace Lms.Data.Tests.Rubrics;

public sealed class RubricTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TypedRubric Typed = new("Micro-teaching", "en", Rubric.Plain(["Design", "Delivery"]));

    [Theory, Sqlite, SqlServer]
    public async Task A_rubric_of_the_content_gets_its_next_edition_when_it_says_something_else(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var cohort = await TestCohort.Make(test.Db, Now);
        Task<bool> Keep(params string[] names) => test.Db.Work("test", work =>
            work.KeepContentRubric(cohort.ModuleId, "case_study", "Silk Road", "en", Rubric.Plain(names), Now));
        Assert.True(await Keep("Facts"));
        Assert.True(await Keep("Facts"));
        Assert.Equal(1, (await test.Db.FindContentRubric(cohort.ModuleId, "case_study"))!.Number);
        Assert.True(await Keep("Facts", "Law"));
        var second = (await test.Db.FindContentRubric(cohort.ModuleId, "case_study"))!;
        Assert.Equal((2, 2, RubricState.Ready), (second.Number, second.Rubric.Criteria.Count, second.Standing));
        var everybody = new Scope(cohort.People[0], Everything: false);
        Assert.Equal([2], (await new RubricQueries(test.Db).List(everybody)).Select(r => r.Number));
        Assert.Equal([2, 1], (await new RubricQueries(test.Db).Editions(second.SeriesId, everybody)).Select(r => r.Number));
        Assert.Null(await Write(test).Change(second.Id, second.Version, Typed, everybody with { Everything = true }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_edition_changes_until_it_was_marked_with_and_then_a_change_is_the_next_one(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var author = new Scope((await TestCohort.Make(test.Db, Now)).People[0], Everything: false);
        var id = await Write(test).New(Typed, author);
        Assert.True(await new SettleRubric(test.Db, TimeProvider.System).Run(id, RubricState.Ready, author));
        Assert.Equal(id, await Write(test).Change(id, 2, Typed with { Title = "Teaching five minutes" }, author));
        Assert.Equal("rubric.changed", (await Assert.ThrowsAsync<RuleBroken>(() => Write(test).Change(id, 2, Typed, author))).Code);
        await test.Db.Work("test", work => work.MarkUsed(id, Now));
        var next = (await Write(test).Change(id, 4, Typed, author))!.Value;
        Assert.NotEqual(id, next);
        Assert.Equal(("Teaching five minutes", RubricState.Ready), ((await test.Db.FindRubric(id))!.Title, (await test.Db.FindRubric(id))!.Standing));
        Assert.Equal((2, RubricState.Draft), ((await test.Db.FindRubric(next))!.Number, (await test.Db.FindRubric(next))!.Standing));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_was_marked_with_keeps_its_words_in_every_language(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var author = new Scope((await TestCohort.Make(test.Db, Now)).People[0], Everything: false);
        static TypedRubric Russian(string name) => Typed with { Rubric = Typed.Rubric with { Translations = [new("ru", [new("c1", name, [])])] } };
        var id = await Write(test).New(Russian("План"), author);
        await test.Db.Work("test", work => work.MarkUsed(id, Now));
        var next = (await Write(test).Change(id, 2, Russian("Замысел"), author))!.Value;
        Assert.Equal(["План", "Замысел"], [(await test.Db.FindRubric(id))!.Rubric.In("ru").Rubric.Criteria[0].Name, (await test.Db.FindRubric(next))!.Rubric.In("ru").Rubric.Criteria[0].Name]);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_draft_is_its_authors_and_what_is_ready_may_be_copied_by_all(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = (await TestCohort.Make(test.Db, Now, people: 2)).People;
        var (author, other) = (new Scope(people[0], Everything: false), new Scope(people[1], Everything: false));
        var (id, queries) = (await Write(test).New(Typed, author), new RubricQueries(test.Db));
        Assert.NotNull(await queries.Find(id, author));
        Assert.Null(await queries.Find(id, other));
        Assert.Null(await Write(test).Copy(id, other));
        Assert.False(await new SettleRubric(test.Db, TimeProvider.System).Run(id, RubricState.Ready, other));
        await new SettleRubric(test.Db, TimeProvider.System).Run(id, RubricState.Ready, author);
        Assert.Null(await Write(test).Change(id, 2, Typed, other));
        var copy = (await Write(test).Copy(id, other))!.Value;
        Assert.Equal(other.PersonId, (await queries.Find(copy, other))!.CreatedBy);
        Assert.Equal("rubric.title", (await Assert.ThrowsAsync<RuleBroken>(() => Write(test).New(Typed with { Title = " " }, other))).Code);
    }

    private static WriteRubric Write(TestDb test) => new(test.Db, TimeProvider.System);
}
