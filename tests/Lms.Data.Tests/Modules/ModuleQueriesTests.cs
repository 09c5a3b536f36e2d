using Lms.Data.Lessons;
using Lms.Data.Modules;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Data.Tests.Modules;

public sealed class ModuleQueriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory, Sqlite, SqlServer]
    public async Task The_catalogue_shows_every_module_in_the_readers_words_where_it_has_them(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy();
        content.Write("MED/module.yaml", content.Read("MED/module.yaml").TrimEnd() + "\ntranslations:\n  ru:\n    title: Миграция в СМИ\n");
        await Load(test, content);
        var cards = await Queries(test).Catalogue(test.Db.NewId(), "ru");
        Assert.Equal(4, cards.Count);
        var recruitment = cards.Single(c => c.Code == "ERP");
        Assert.Equal(("ru", "Этичный наём для частных агентств занятости"), (recruitment.TextLanguage, recruitment.Texts.Title));
        Assert.Equal([("en", 6), ("ru", 6), ("ur", 6)], recruitment.Languages);
        Assert.Equal((8, 2, 6), (recruitment.Hours, recruitment.CertificateYears, recruitment.Lessons));
        Assert.Null(recruitment.EnrolmentId);
        var media = cards.Single(c => c.Code == "MED");
        Assert.Equal(("ru", "Миграция в СМИ"), (media.TextLanguage, media.Texts.Title));
        Assert.StartsWith("In June 2024 ICMPD", media.Texts.Need, StringComparison.Ordinal);
        Assert.All(cards.Where(c => c.Code is not ("ERP" or "MED")), c => Assert.Equal("en", c.TextLanguage));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_modules_page_knows_its_rule_its_test_and_the_next_cohort_this_reader_may_join(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        var (own, other) = (await Institution(test), await Institution(test));
        await Cohort(test, "ERP-CLOSED", other, Now.AddDays(1));
        await Cohort(test, "ERP-OPEN", null, Now.AddDays(3));
        await Cohort(test, "ERP-OWN", own, Now.AddDays(2));
        await Cohort(test, "ERP-BEGUN", own, Now.AddDays(-2));
        var sheet = (await Queries(test).Find("ERP", test.Db.NewId(), own, "en", Now))!;
        Assert.Equal("ERP-OWN", sheet.Next!.Code);
        Assert.Equal((20, 10, 7_000), (sheet.TestMinutes, sheet.TestItems, sheet.Rule.PassingShare()));
        Assert.Equal(["2.1", "2.2", "2.3", "2.4", "2.5", "2.6"], sheet.Lessons.Select(l => l.Number));
        Assert.Null(await Queries(test).Find("XYZ", test.Db.NewId(), own, "en", Now));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_running_cohort_keeps_its_version_whatever_is_loaded_after(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        await Load(test, content);
        await Cohort(test, "ERP-RUNS", null, Now.AddDays(-2));
        var before = await Pinned(test);
        content.Change("ERP/lessons/2.1.md", "one signature", "one promise");
        content.Change("ERP/module.yaml", "post_test_percent: 70", "post_test_percent: 90");
        content.Change("ERP/form-a.gift", "who should carry", "who should bear");
        Assert.Equal(1, await Load(test, content));
        Assert.Equal(before, await Pinned(test));
        Assert.Equal([2, 1], (await Queries(test).Versions()).Select(v => v.Number));
        Assert.Equal([0, 1], (await Queries(test).Versions()).Select(v => v.Cohorts));
    }

    /// <summary>Everything the cohort's people read, answer and are judged by.</summary>
    private static async Task<string> Pinned(TestDb test)
    {
        var parts = await test.Db.List<string>("""
            SELECT CONCAT(r.Payload, v.Payload) FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN CompletionRule r ON r.Id = c.CompletionRuleId
            """);
        var lessons = await test.Db.List<string>("""
            SELECT t.Markdown FROM Cohort c JOIN Lesson l ON l.ModuleVersionId = c.ModuleVersionId JOIN LessonText t ON t.LessonId = l.Id ORDER BY l.Position, t.Language
            """);
        var items = await test.Db.List<string>("""
            SELECT i.Payload FROM Cohort c JOIN Quiz q ON q.ModuleVersionId = c.ModuleVersionId JOIN QuizSlot s ON s.QuizId = q.Id JOIN Item i ON i.Id = s.ItemId ORDER BY q.Form, s.Position
            """);
        return string.Join('\n', [.. parts, .. lessons, .. items]);
    }

    private static ModuleQueries Queries(TestDb test) => new(test.Db, new LessonQueries(test.Db));

    private static Task<int> Load(TestDb test, ContentCopy content) =>
        new LoadModules(test.Db, TimeProvider.System, new ByCharacters(), NullLogger<LoadModules>.Instance).Run(content.Folder);

    private static Task<Guid> Institution(TestDb test) => test.Db.Work("Institution", async work =>
    {
        var id = work.NewId();
        await work.Execute("""
            INSERT INTO Institution (Id, Kind, Name, EnglishName, SearchKey, Country, Path, Version)
            VALUES (@id, 'ministry', 'A ministry', 'A ministry', 'a ministry', 'TJ', @path, 1)
            """, new { id, path = $"/{id}/" });
        await work.Execute("INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth) VALUES (@id, @id, 0)", new { id });
        return id;
    });

    private static Task Cohort(TestDb test, string code, Guid? institution, DateTimeOffset starts) => test.Db.Work("Cohort", work => work.Execute("""
        INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, InstitutionId, State, CreatedAt, Version)
        SELECT @id, @code, v.Id, v.CompletionRuleId, '2026-12-01T10:00', 'Asia/Dushanbe', @opens, @starts, @ends, 20, 0, 0, 0, @institution, 'planned', @opens, 1 FROM ModuleVersion v
        """, new { id = work.NewId(), code, institution, starts, opens = starts.AddDays(-10), ends = starts.AddDays(30) }));
}
