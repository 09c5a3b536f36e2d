using Lms.Assessments.Completions;
using Lms.Assessments.Items;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Rubrics;

namespace Lms.Data.Modules;

/// <summary>Modules and their frozen versions.</summary>
internal static class ModuleStore
{
    public static Task<CurrentVersion?> CurrentVersion(this IReads reads, string code) =>
        reads.Find<CurrentVersion>(Sql.CurrentVersion, new { code });

    /// <summary>Makes the next version and returns its number. Throws <see cref="VersionTaken"/> where another host was first.</summary>
    public static async Task<int> Insert(this UnitOfWork work, VersionRows rows, DateTimeOffset now)
    {
        var moduleId = await ModuleId(work, rows.Code, now);
        var current = await work.CurrentVersion(rows.Code);
        if (current is not null && rows.Is(current))
        {
            throw new VersionTaken();
        }

        var version = work.NewId();
        var number = (current?.Number ?? 0) + 1;
        var known = await work.Read<long>(Sql.CountHash, new { moduleId, rows.Hash }) > 0;
        var rule = await RuleId(work, moduleId, current, rows.Rule, now);
        Demand(await work.TryInsert(Sql.InsertVersion, new
        {
            version, moduleId, number, hash = known ? rows.HashAgain(number) : rows.Hash, rows.Language, rows.Title, rows.Hours,
            rows.CertificateYears, rule, rows.Payload, now,
        }));
        await work.Execute(Sql.InsertText, rows.Texts.Select(t => new { version, t.Language, t.Title, t.Payload }).ToList());
        foreach (var lesson in rows.Lessons)
        {
            var id = work.NewId();
            await work.Execute(Sql.InsertLesson, new { id, version, lesson.Number, lesson.Position, lesson.Minutes });
            await work.Execute(Sql.InsertLessonText, lesson.Texts.Select(t => new { id, t.Language, t.Title, t.Markdown, t.Bytes }).ToList());
        }

        foreach (var (form, items) in rows.Forms)
        {
            await InsertQuiz(work, version, form, rows.TestMinutes, items, now);
        }

        foreach (var (sourceKey, title, rubric) in rows.Rubrics)
        {
            Demand(await work.KeepContentRubric(moduleId, sourceKey, title, rows.Language, rubric, now));
        }

        await work.Audit(new AuditEntry(now, null, nameof(LoadModules), "ModuleVersion", version.ToString()));
        return number;
    }

    private static async Task<Guid> ModuleId(UnitOfWork work, string code, DateTimeOffset now)
    {
        if (await work.Find<IdRow>(Sql.FindModule, new { code }) is { } found)
        {
            return found.Id;
        }

        var id = work.NewId();
        Demand(await work.TryInsert(Sql.InsertModule, new { id, code, now }));
        return id;
    }

    /// <summary>
    /// The rule of the edition before when the content asks for the same, the next version when it does not. Compared with what the
    /// content said last, not with the newest: a rule made by hand since then stays in force (see <see cref="RuleStore"/>).
    /// </summary>
    private static async Task<Guid> RuleId(UnitOfWork work, Guid moduleId, CurrentVersion? current, CompletionRule asked, DateTimeOffset now) =>
        current is not null && (await work.ReadRule(current.CompletionRuleId)).AsksTheSame(asked)
            ? current.CompletionRuleId
            : await work.AddRule(moduleId, asked.Requirements, null, null, now) ?? throw new VersionTaken();

    private static async Task InsertQuiz(UnitOfWork work, Guid version, char form, int minutes, IReadOnlyList<ItemVersion> items, DateTimeOffset now)
    {
        var quiz = work.NewId();
        await work.Execute(Sql.InsertQuiz, new { quiz, version, form = form.ToString(), minutes });
        for (var place = 0; place < items.Count; place++)
        {
            var item = await ItemId(work, items[place], now);
            await work.Execute(Sql.InsertSlot, new { quiz, position = place + 1, item, points = items[place].Item.Points });
        }
    }

    /// <summary>An item that did not change keeps its row, whichever versions of the module it is in.</summary>
    private static async Task<Guid> ItemId(UnitOfWork work, ItemVersion item, DateTimeOffset now)
    {
        var key = new { code = item.Item.Id, hash = item.Hash };
        if (await work.Find<IdRow>(Sql.FindItem, key) is { } found)
        {
            return found.Id;
        }

        var id = work.NewId();
        Demand(await work.TryInsert(Sql.InsertItem, new { id, key.code, key.hash, payload = item.Json, now }));
        return id;
    }

    private static void Demand(bool inserted)
    {
        if (!inserted)
        {
            throw new VersionTaken();
        }
    }

    internal sealed record IdRow
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string CurrentVersion = """
            SELECT v.Id, v.ModuleId, v.Number, v.ContentHash, v.CompletionRuleId
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id
            WHERE m.Code = @code AND NOT EXISTS (SELECT 1 FROM ModuleVersion newer WHERE newer.ModuleId = v.ModuleId AND newer.Number > v.Number)
            """;

        public const string CountHash = "SELECT COUNT(*) FROM ModuleVersion WHERE ModuleId = @moduleId AND ContentHash = @Hash";

        public const string FindModule = "SELECT Id FROM Module WHERE Code = @code";

        public const string InsertModule = "INSERT INTO Module (Id, Code, CreatedAt) VALUES (@id, @code, @now)";

        public const string InsertVersion = """
            INSERT INTO ModuleVersion (Id, ModuleId, Number, ContentHash, Language, Title, Hours, CertificateYears, CompletionRuleId, Payload, LoadedAt)
            VALUES (@version, @moduleId, @number, @hash, @Language, @Title, @Hours, @CertificateYears, @rule, @Payload, @now)
            """;

        public const string InsertText = """
            INSERT INTO ModuleText (ModuleVersionId, Language, Title, Payload)
            VALUES (@version, @Language, @Title, @Payload)
            """;

        public const string InsertLesson = """
            INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes)
            VALUES (@id, @version, @Number, @Position, @Minutes)
            """;

        public const string InsertLessonText = """
            INSERT INTO LessonText (LessonId, Language, Title, Markdown, Bytes)
            VALUES (@id, @Language, @Title, @Markdown, @Bytes)
            """;

        public const string FindItem = "SELECT Id FROM Item WHERE Code = @code AND ContentHash = @hash";

        public const string InsertItem = """
            INSERT INTO Item (Id, Code, ContentHash, Payload, CreatedAt)
            VALUES (@id, @code, @hash, @payload, @now)
            """;

        public const string InsertQuiz = "INSERT INTO Quiz (Id, ModuleVersionId, Form, TimeLimitMinutes) VALUES (@quiz, @version, @form, @minutes)";

        public const string InsertSlot = """
            INSERT INTO QuizSlot (QuizId, Position, ItemId, PointsHundredths)
            VALUES (@quiz, @position, @item, @points)
            """;
    }
}
