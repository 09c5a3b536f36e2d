using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Indicators;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Facts;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Figures;

public sealed class FigureTests
{
    private static readonly string[] Rules =
        ["completion", "completion\ntest >= 70 %", "attendance >= 50 %", "completion\nmodules CWA, ERP\nwithin 6 months", "certificate\nany of ERP, TOT"];

    [Theory, Sqlite, SqlServer]
    public async Task Any_question_is_answered_as_the_raw_facts_answer_it(Engine engine)
    {
        for (var seed = 1; seed <= (engine == Engine.Sqlite ? 6 : 2); seed++)
        {
            await using var world = await FigureWorld.Make(engine, seed);
            await world.Happen(25);
            foreach (var (rule, i) in Rules.Skip(1).Select((r, i) => (r, i)))
            {
                await world.Publish(rule, new DateOnly(2026, 1 + i, 1));
                await world.Move();
                await world.Happen(8);
            }

            await Compare(world, seed, questions: 60);
            var verdict = await new VerifyFigures(world.Db).Run();
            Assert.True(verdict.Fault is null, $"seed {seed}: {verdict.Fault}");
            Assert.True(verdict is { Met: > 0, Sums: > 0 });
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_is_made_anew_is_what_was_kept_and_a_difference_is_named(Engine engine)
    {
        await using var world = await FigureWorld.Make(engine, 77);
        await world.Publish(Rules[2], new DateOnly(2026, 6, 1));
        await world.Happen(40);
        var before = (await world.Queries.Answer(world.Readers[0], Year("by=module&by=sex"), "en")).Rows;
        var sums = (await world.Queries.Answer(world.Readers[0], Year("kind=attendances&by=institution"), "en")).Rows;
        await world.Rebuild.Run();
        Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
        Assert.Equal(before, (await world.Queries.Answer(world.Readers[0], Year("by=module&by=sex"), "en")).Rows);
        Assert.Equal(sums, (await world.Queries.Answer(world.Readers[0], Year("kind=attendances&by=institution"), "en")).Rows);

        await world.Db.Work("Spoil", work => work.Execute("DELETE FROM FigureMet WHERE Person = (SELECT MIN(m.Person) FROM FigureMet m)"));
        Assert.StartsWith("Missing: ", (await new VerifyFigures(world.Db).Run()).Fault);
        await world.Rebuild.Run();
        await world.Db.Work("Spoil", work => work.Execute("UPDATE FigureCountry SET Payload = @packed WHERE Series = 'attendances'", new { packed = FigureVector.Write([new(5, 7)]) }));
        Assert.StartsWith("FigureCountry attendances ", (await new VerifyFigures(world.Db).Run()).Fault);
        await world.Rebuild.Run();
        Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Slices_cut_short_go_on_where_they_were_while_others_record(Engine engine)
    {
        await using var world = await FigureWorld.Make(engine, 31);
        await world.Publish("attendance >= 50 %", new DateOnly(2026, 6, 1));
        await world.Happen(40);
        await world.Db.Work("Spoil", async work =>
        {
            await work.Execute("DELETE FROM FigureMet WHERE Person > 4");
            await work.Execute("DELETE FROM FigureTraining WHERE Cohort > 2");
            await work.Execute("UPDATE FigureYear SET Payload = @packed, Version = Version + 1", new { packed = FigureVector.Write([new(9, 9)]) });
            await work.Execute("DELETE FROM FigureCountry");
        });
        await world.Rebuild.Ask();
        var slices = 0;
        while (await new FigureUpkeepQueries(world.Db).Find() is not null)
        {
            // Each time another begins, does one slice and is gone; somebody records in between.
            await Assert.ThrowsAsync<OperationCanceledException>(() => world.Rebuild.Continue(_ => throw new OperationCanceledException()));
            await world.Happen(1);
            slices++;
        }

        Assert.True(slices > 12, $"{slices} slices");
        Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
        Assert.Equal(RebuildFigures.Form, await world.Rebuild.FindForm());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_who_make_anew_at_once_while_others_record_agree_with_the_facts(Engine engine)
    {
        await using var world = await FigureWorld.Make(engine, 32);
        await world.Happen(30);
        for (var round = 0; round < 3; round++)
        {
            await world.Rebuild.Ask();
            await Task.WhenAll(Task.Run(() => world.Rebuild.Continue()), Task.Run(() => world.Rebuild.Continue()), Task.Run(() => world.Happen(10)));
            Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task Units_that_count_in_the_same_cells_at_once_lose_nothing(Engine engine)
    {
        await using var world = await FigureWorld.Make(engine, 5);
        await world.Publish("attendance >= 50 %", new DateOnly(2026, 1, 1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 6; i++)
            {
                var (person, cohort) = (world.People[(n + i) % 5].Key, world.Cohorts[i % 2]);
                await world.Db.Work("Attend", work => work.Record(new Fact
                {
                    Id = work.NewId(),
                    SourceKey = $"{n}-{i}",
                    Kind = i == 5 ? FactKind.Session : FactKind.Attendance,
                    Unit = i == 5 ? FactUnit.Sessions : FactUnit.Attendances,
                    PersonKey = i == 5 ? null : person,
                    InstitutionId = world.Institutions[n % 2],
                    InstitutionPath = world.Institutions[n % 2].ToString("D"),
                    Country = "KG",
                    ModuleId = cohort.Module,
                    CohortId = cohort.Id,
                    OccurredOn = new DateOnly(2026, 3, 1 + i),
                    RecordedAt = FigureWorld.Now,
                    RuleVersion = "presence-1",
                    Provenance = Provenance.Counted,
                }));
            }
        })));
        Assert.Equal(40, (await world.Queries.Answer(world.Readers[0], Year("kind=attendances"), "en")).Total.Value);
        Assert.Equal(8, (await world.Queries.Answer(world.Readers[0], Year("kind=sessions&by=cohort"), "en")).Total.Value);
        Assert.Null((await new VerifyFigures(world.Db).Run()).Fault);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Last_years_figure_stays_under_last_years_rule_and_any_version_answers_for_any_period(Engine engine)
    {
        await using var world = await FigureWorld.Make(engine, 9);
        await world.Happen(30);
        var before = await world.Queries.Answer(world.Readers[0], Year(""), "en");
        await world.Publish("completion\ncertificate", new DateOnly(2027, 1, 1));
        var after = await world.Queries.Answer(world.Readers[0], Year(""), "en");
        Assert.Equal((before.Total, "capacitated-1"), (after.Total, after.RuleVersions[0]));
        var (newer, _) = (await world.Queries.Answer(world.Readers[0], Year("version=2"), "en"), 0);
        Assert.Equal("capacitated-2", newer.RuleVersions[0]);
        Assert.True(newer.Total.Value < after.Total.Value);
        Assert.Equal(2, (await world.Queries.Answer(world.Readers[0], Year("from=2027-01&to=2027-02"), "en")).Question.Version);
        var preview = await new PreviewIndicator(world.Db).Run("capacitated", "completion", new DateOnly(2027, 2, 1));
        Assert.Equal((2, 0, preview.After - preview.Before), (preview.Against, preview.Lost, preview.Gained));
        Assert.True(preview.IsWhole);
        // Who cannot wait is told of some, and of how many.
        var part = await new PreviewIndicator(world.Db) { PeopleAtOnce = 2 }.Run("capacitated", "completion", new DateOnly(2027, 2, 1), () => true);
        Assert.Equal((2, preview.People, false), (part.Looked, part.People, part.IsWhole));
        Assert.InRange(part.After, 0, 2);
        Assert.Equal("figures.unknown_indicator", (await Assert.ThrowsAsync<RuleBroken>(() => world.Queries.Answer(world.Readers[0], Year("version=3"), "en"))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Behind_a_cell_stand_as_many_people_as_it_says_and_names_only_of_those_within_reach(Engine engine)
    {
        await using var world = await FigureWorld.Make(engine, 3);
        var person = await world.Db.Person(world.Institutions[3], "Aigul Toktosunova");
        var key = (await world.Db.List<Guid>("SELECT FactKey FROM Person WHERE Id = @person", new { person }))[0];
        world.People.Clear();
        world.People.Add((key, 3));
        world.People.Add((world.Db.NewId(), 3)); // erased: a key without a name
        await world.Happen(30);
        foreach (var question in new[] { Year("by=module"), Year("kind=attendances&by=module&by=sex") })
        {
            foreach (var row in (await world.Queries.Answer(world.Readers[0], question, "en")).Rows)
            {
                var behind = await world.Queries.People(world.Readers[0], question, [.. row.Keys.Select(k => k.Value)]);
                Assert.Equal(question.Kind == FigureKind.People ? (int)row.Figure.Value : behind.Rows.Count > 0 ? 1 + behind.Hidden : behind.Hidden, behind.Count);
                Assert.All(behind.Rows, r => Assert.Equal(("Aigul Toktosunova", row.Keys[0].Value), (r.LatinName, r.ModuleCode)));
            }
        }

        Assert.Empty((await world.Queries.People(new Scope(world.Db.NewId(), Everything: false), Year(""), [])).Rows);
    }

    internal static FigureQuestion Year(string text) => FigureQuestionText.Parse(text, MonthSpan.Parse("2026-01", "2026-12"));

    private static async Task Compare(FigureWorld world, int seed, int questions)
    {
        var naive = await NaiveAnswer.Of(world);
        var filled = 0;
        for (var i = 0; i < questions; i++)
        {
            var question = Draw(world);
            var reader = world.Chance.Of([.. world.Readers]);
            var own = reader.Everything ? [] : await world.Db.List<Guid>("SELECT InstitutionId FROM RoleAssignment WHERE PersonId = @PersonId", reader);
            var seen = reader.Everything ? null : (await world.Db.List<Guid>("SELECT InstitutionId FROM InstitutionAncestor WHERE AncestorId IN @own", new { own })).ToHashSet();
            var rule = IndicatorText.Parse(question.Version is { } version ? Rules[version - 1] : "completion");
            var (rows, total) = naive.Ask(question, rule, seen, own.ToHashSet());
            var answer = await world.Queries.Answer(reader, question, "en");
            filled += answer.Total.Value > 0 ? 1 : 0;
            var found = answer.Rows.ToDictionary(r => string.Concat(r.Keys.Select(k => "/" + k.Value)), r => Text(r.Figure), StringComparer.Ordinal);
            Assert.True(Text(answer.Total) == total, $"seed {seed}, {question}: {answer.Total} is {total}");
            Assert.True(
                rows.Count == found.Count && rows.All(r => found.GetValueOrDefault(r.Key) == r.Value),
                $"seed {seed}, {question}: {string.Join(", ", rows.Except(found))} is not {string.Join(", ", found.Except(rows))}");
            await TurnPages(world, reader, question, answer, $"seed {seed}, {question}");
        }

        Assert.True(filled > questions / 5, $"seed {seed}: only {filled} questions had an answer to compare");
    }

    // Page after page gives each row once, three combinations at a time, institutions by name and cohorts the newest first, under the one total.
    private static async Task TurnPages(FigureWorld world, Scope reader, FigureQuestion question, FigureTable whole, string what)
    {
        if (!question.By.Any(d => d.IsPaged()))
        {
            return;
        }

        var (rows, order) = (new List<FigureRow>(), new List<string>());
        for (FigureTable? page = null; page is null or { HasMore: true };)
        {
            page = await world.SmallPages.Answer(reader, question with { Page = page is null ? 0 : page.Question.Page + 1 }, "en");
            Assert.True(page.Total == whole.Total && page.RuleVersions.SequenceEqual(whole.RuleVersions), what);
            var lead = question.By.ToList().FindIndex(d => d.IsPaged());
            order.AddRange(page.Rows.Select(r => r.Keys[lead].Label ?? r.Keys[lead].Value).Order(StringComparer.Ordinal));
            Assert.True(page.Rows.Select(r => string.Concat(question.By.Zip(r.Keys).Where(k => k.First.IsPaged()).Select(k => "/" + k.Second.Value))).Distinct().Count() is 3 || !page.HasMore, what);
            rows.AddRange(page.Rows);
        }

        Assert.True(rows.Count == whole.Rows.Count && rows.ToHashSet().SetEquals(whole.Rows), what);
        if (question.By.First(d => d.IsPaged()) != Dimension.Cohort)
        {
            Assert.Equal(order.Where(o => o != FigureKey.None).Order(StringComparer.Ordinal), order.Where(o => o != FigureKey.None));
        }
    }

    private static string Text(Figure figure) => FormattableString.Invariant($"{figure.Value:0.####} {string.Join('+', figure.Provenances)}");

    private static FigureQuestion Draw(FigureWorld world)
    {
        var chance = world.Chance;
        var kind = chance.Of(Enum.GetValues<FigureKind>());
        var by = Enumerable.Range(0, chance.Below(4)).Select(_ => chance.Of(Enum.GetValues<Dimension>())).Distinct().ToList();
        by = [.. by.Where(d => !d.IsTime()), .. by.Where(d => d.IsTime()).Take(1)];
        var filters = Enumerable.Range(0, chance.Below(3)).Select(_ => chance.Of(
            new FigureFilter(Dimension.Sex, ["female"]),
            new FigureFilter(Dimension.Module, ["ERP", "CWA"]),
            new FigureFilter(Dimension.Funder, ["EUU"]),
            new FigureFilter(Dimension.Funder, ["EUU", FigureKey.None]),
            new FigureFilter(Dimension.Cohort, [world.Cohorts[chance.Below(9)].Code, world.Cohorts[chance.Below(9)].Code]),
            new FigureFilter(Dimension.SubnationalUnit, [FigureKey.None, "Osh"]),
            new FigureFilter(Dimension.Institution, [world.Institutions[chance.Below(9)].ToString("D")]),
            new FigureFilter(Dimension.Quarter, ["2026-Q1", "2026-Q3"]))).ToList();
        var first = MonthSpan.ParseMonth("2026-01") + chance.Below(10);
        return new FigureQuestion
        {
            Kind = kind,
            Version = kind.IsDistinct() ? 1 + chance.Below(Rules.Length) : null,
            Span = new MonthSpan(first, first + chance.Below(14)),
            By = by.ToValueList(),
            Filters = filters.ToValueList(),
            Under = chance.Below(3) == 0 ? world.Institutions[chance.Below(9)] : null,
        }.Checked();
    }
}
