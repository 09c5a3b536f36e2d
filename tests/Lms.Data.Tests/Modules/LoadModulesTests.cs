using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Data.Completions;
using Lms.Data.Modules;
using Lms.Data.Rubrics;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Data.Tests.Modules;

public sealed class LoadModulesTests
{
    private static readonly string[] Codes = ["CWA", "ERP", "MED", "SST"];

    [Theory, Sqlite, SqlServer]
    public async Task The_starting_content_loads_without_a_problem(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy();
        Assert.Equal(4, await Load(test, content));
        Assert.Empty(await Problems(test));
        Assert.Equal(Codes, await test.Db.List<string>("SELECT Code FROM Module ORDER BY Code"));
        Assert.Equal(24, await Count(test, "Lesson"));
        Assert.Equal(38, await Count(test, "LessonText"));
        Assert.Equal(8, await Count(test, "Quiz"));
        Assert.Equal(await Count(test, "QuizSlot"), await Count(test, "Item"));
        Assert.Equal(6, await Count(test, "ModuleText"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_was_written_comes_back_word_for_word(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        var payload = CanonicalJson.Read<ModuleContent>(await test.Db.Read<string>("SELECT Payload FROM ModuleVersion"));
        Assert.Equal("Ethical recruitment for private employment agencies", payload.Texts.Title);
        Assert.Equal(5, payload.Texts.Outcomes!.Count);
        Assert.Equal(("ERP-L01", "multiple", true, 10), (payload.Polls[0].Id, payload.Polls[0].Kind, payload.Polls[0].Anonymous, payload.Polls[0].Options.Count));
        Assert.Equal(30, payload.Coaching[0].Day);
        Assert.Contains(payload.Sources, s => s is { Key: "ILO-GP", Status: "seen in part" });
        var urdu = await test.Db.Read<string>("SELECT t.Markdown FROM LessonText t WHERE t.Language = 'ur'");
        Assert.StartsWith("بھرتی صرف ایک انٹرویو", urdu, StringComparison.Ordinal);
        Assert.Contains("## Key points", urdu, StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_unchanged_folder_changes_nothing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy();
        await Load(test, content);
        var before = await Everything(test);
        Assert.Equal(0, await Load(test, content));
        Assert.Equal(before, await Everything(test));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Another_way_of_ending_lines_is_not_another_text(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        content.Write("ERP/lessons/2.2.md", content.Read("ERP/lessons/2.2.md").Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(0, await Load(test, content));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_changed_lesson_makes_the_next_version_of_its_module_only_and_keeps_items_and_rule(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy();
        await Load(test, content);
        var (items, rules) = (await Count(test, "Item"), await Count(test, "CompletionRule"));
        content.Change("ERP/lessons/2.1.md", "It is a chain of people and steps.", "It is a chain.");
        Assert.Equal(1, await Load(test, content));
        Assert.Equal(2, await Current(test, "ERP"));
        Assert.Equal(1, await Current(test, "MED"));
        Assert.Equal((items, rules), (await Count(test, "Item"), await Count(test, "CompletionRule")));
        Assert.Equal(10, await Count(test, "Quiz"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_changed_question_is_a_new_item_row_beside_the_old_one(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        var items = await Count(test, "Item");
        content.Change("ERP/form-a.gift", "who should carry recruitment fees", "who should bear recruitment fees");
        await Load(test, content);
        Assert.Equal(items + 1, await Count(test, "Item"));
        Assert.Equal(2, await test.Db.Read<long>("SELECT COUNT(*) FROM Item WHERE Code = 'ERP-A01'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_changed_pass_rule_is_the_next_number(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 75");
        await Load(test, content);
        Assert.Equal([1, 2], await test.Db.List<int>("SELECT Number FROM CompletionRule ORDER BY Number"));
        Assert.Equal(2, await test.Db.Read<long>("SELECT COUNT(DISTINCT CompletionRuleId) FROM ModuleVersion"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_pass_rule_may_ask_for_attendance(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 70, attendance_percent: 80");
        await Load(test, content);
        var rules = await test.Db.List<string>("SELECT Payload FROM CompletionRule ORDER BY Number");
        Assert.Equal([null, 8000], rules.Select(r => CompletionRule.Read(r).Requirements.FirstOrDefault(q => q.Measure == Measure.Attendance)?.Share));
    }

    [Theory, Sqlite]
    public async Task An_attendance_of_more_than_everything_is_refused(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 70, attendance_percent: 101");
        Assert.Equal(0, await Load(test, content));
        Assert.Equal(["'attendance_percent' is a whole number from 1 to 100."], await test.Db.List<string>("SELECT Message FROM ContentProblem"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_pass_rule_may_ask_for_work_at_a_level_a_plan_its_coaching_and_the_questions_later(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 70, follow_up: true, group_work_level: 3, action_plan: true, case_study_level: 2, coaching: true, portfolio_level: 4, micro_teaching_level: 1");
        Assert.Equal(1, await Load(test, content));
        var rule = CompletionRule.Read(await test.Db.Read<string>("SELECT Payload FROM CompletionRule"));
        Assert.Equal(
            [("lessons", 10_000), ("post_test", 7_000), ("case_study", 5_000), ("group_work", 7_500), ("micro_teaching", 2_500), ("portfolio", 10_000), ("action_plan", 10_000), ("coaching", 10_000), ("follow_up", 10_000)],
            rule.Requirements.Select(r => (r.Measure, r.Share)));
    }

    [Theory, Sqlite]
    public async Task A_level_beyond_the_rubric_and_a_written_false_are_faults_with_their_lines(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        var line = content.Read("ERP/module.yaml").Split('\n').Index().First(l => l.Item.StartsWith("pass_rule", StringComparison.Ordinal)).Index + 1;
        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 70, case_study_level: 5, coaching: false");
        Assert.Equal(0, await Load(test, content));
        Assert.Equal(
            [(line, "'case_study_level' is a whole number from 1 to 4."), (line, "'coaching' can only be true: leave it out where it is not asked for.")],
            (await test.Db.List<ProblemLine>("SELECT FilePath, LineNumber, Message, FoundAt FROM ContentProblem ORDER BY Message")).Select(p => (p.LineNumber, p.Message)));
    }

    private const string Russian = "  ru:\n    title: Этичный наём для частных агентств занятости\n";

    [Theory, Sqlite, SqlServer]
    public async Task A_rubric_comes_in_the_languages_the_module_has_it_in(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        content.Change("ERP/module.yaml", Russian, Russian + """
                group_work:
                  rubric:
                    - name: Честная самооценка с доказательствами
                      levels: [Оценки без доказательств., Доказательства есть у части оценок., У каждой тройки есть доказательство., Команда объясняет другим.]
                    - Действия по двум слабейшим принципам
                    - Ответственный, срок и доказательство
                    - Рецензия для другого агентства
                    - Ответ инспекторам

            """.ReplaceLineEndings("\n"));
        Assert.Equal(1, await Load(test, content));
        Assert.Empty(await Problems(test));
        var rubric = (await test.Db.FindContentRubric(await test.Db.Read<Guid>("SELECT Id FROM Module"), "group_work"))!;
        Assert.Equal(2, rubric.Number);
        var spoken = rubric.Rubric.Spoken("ru");
        Assert.Equal((true, "У каждой тройки есть доказательство."), (spoken[0].IsWhole, spoken[0].Words.Levels[2].Descriptor));
        Assert.Equal((true, false, 5), (spoken[1].HasName, spoken[1].IsWhole, spoken.Count));
        Assert.Equal(rubric.Rubric.Criteria[1].Levels, spoken[1].Words.Levels);
    }

    [Theory, Sqlite]
    public async Task A_translated_rubric_that_does_not_fit_is_a_fault_with_its_line(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        var line = content.Read("ERP/module.yaml").Split('\n').Index().First(l => l.Item == "  ru:").Index + 3;
        content.Change("ERP/module.yaml", Russian, Russian + "    case_study: { rubric: [ Карта расходов ] }\n");
        Assert.Equal(0, await Load(test, content));
        Assert.Contains(await test.Db.List<ProblemLine>("SELECT FilePath, LineNumber, Message, FoundAt FROM ContentProblem"), p => p.LineNumber == line && p.Message.StartsWith("A translated 'rubric' has the same", StringComparison.Ordinal));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_rule_made_by_hand_outlives_every_load_of_the_content(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        var module = await test.Db.Read<Guid>("SELECT Id FROM Module");
        var by = test.Db.NewId();
        var made = await test.Db.Work("Arrange", work => work.AddRule(module, [new(Measure.Lessons, 10_000)], by, "For the pilot", Seed.LongAgo));
        content.Change("ERP/lessons/2.1.md", "one signature", "one promise");
        Assert.Equal(1, await Load(test, content));
        Assert.Equal((2L, made!.Value), (await Count(test, "CompletionRule"), await test.Db.RuleInForce(module)));

        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 75");
        Assert.Equal(1, await Load(test, content));
        Assert.Equal((3L, made.Value), (await Count(test, "CompletionRule"), await test.Db.RuleInForce(module)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Going_back_to_an_earlier_text_makes_a_new_version_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        content.Change("ERP/lessons/2.1.md", "one signature", "one promise");
        await Load(test, content);
        content.Change("ERP/lessons/2.1.md", "one promise", "one signature");
        Assert.Equal(1, await Load(test, content));
        Assert.Equal(3, await Current(test, "ERP"));
        Assert.Equal(0, await Load(test, content));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_hosts_that_load_at_once_make_one_version(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy();
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Load(test, content))));
        Assert.Equal(4, made.Sum());
        Assert.Equal(4, await Count(test, "ModuleVersion"));
        Assert.Equal(24, await Count(test, "Lesson"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_test_lasts_as_long_as_its_module_says(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP", "MED");
        content.Change("ERP/module.yaml", "certificate_years: 2", "certificate_years: 2\ntest_minutes: 35");
        await Load(test, content);
        Assert.Equal([20, 20, 35, 35], await test.Db.List<int>("SELECT TimeLimitMinutes FROM Quiz ORDER BY TimeLimitMinutes"));
    }

    private static Task<int> Load(TestDb test, ContentCopy content) =>
        new LoadModules(test.Db, TimeProvider.System, new ByCharacters(), NullLogger<LoadModules>.Instance).Run(content.Folder);

    private static Task<IReadOnlyList<ContentProblem>> Problems(TestDb test) =>
        test.Db.List<ContentProblem>("SELECT FilePath, LineNumber, Message FROM ContentProblem");

    private static Task<long> Count(TestDb test, string table) => test.Db.Read<long>($"SELECT COUNT(*) FROM {table}");

    private static Task<int> Current(TestDb test, string code) =>
        test.Db.Read<int>("SELECT MAX(v.Number) FROM ModuleVersion v JOIN Module m ON m.Id = v.ModuleId WHERE m.Code = @code", new { code });

    private static async Task<string> Everything(TestDb test)
    {
        var tables = new[] { "Module", "ModuleVersion", "ModuleText", "CompletionRule", "Lesson", "LessonText", "Item", "Quiz", "QuizSlot", "AuditRow", "ContentProblem" };
        var counts = new List<string>();
        foreach (var table in tables)
        {
            counts.Add($"{table} {await Count(test, table)}");
        }

        return string.Join(", ", counts);
    }
}
