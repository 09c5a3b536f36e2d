using Lms.Assessments.Completions;
using Lms.Assessments.Items;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Modules;

namespace Lms.Testing;

/// <summary>
/// A module with lessons and two test forms, a cohort of it that is running, and people enrolled in it; form A before for people
/// of even place, form B for the others. Rows are written as they stand in the schema, so that tests of any noun may start from it.
/// </summary>
public sealed class TestCohort
{
    private TestCohort()
    {
    }

    public Guid ModuleId { get; private init; }

    public Guid ModuleVersionId { get; private init; }

    public Guid CohortId { get; private init; }

    public Guid InstitutionId { get; private init; }

    public required IReadOnlyList<Guid> People { get; init; }

    /// <summary>Enrolments, in the order of <see cref="People"/>.</summary>
    public required IReadOnlyList<Guid> Enrolments { get; init; }

    public required IReadOnlyList<Guid> Lessons { get; init; }

    public static async Task<TestCohort> Make(Db db, DateTimeOffset now, int people = 1, int lessons = 2)
    {
        var cohort = new TestCohort
        {
            ModuleId = db.NewId(),
            ModuleVersionId = db.NewId(),
            CohortId = db.NewId(),
            InstitutionId = db.NewId(),
            People = Ids(db, people),
            Enrolments = Ids(db, people),
            Lessons = Ids(db, lessons),
        };
        await db.Work(nameof(TestCohort), async work =>
        {
            await cohort.WriteModule(work, now);
            await cohort.WritePeople(work, now);
        });
        return cohort;
    }

    /// <summary>Every lesson read by the person at this place.</summary>
    public Task ReadLessons(Db db, int place, DateTimeOffset now) => db.Work(nameof(ReadLessons), async work =>
    {
        foreach (var lesson in Lessons)
        {
            await work.Execute("""
                INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt)
                VALUES (@enrolment, @lesson, 'en', @now, @now, 10000, @now)
                """, new { enrolment = Enrolments[place], lesson, now });
        }
    });

    private static ModuleContent Content { get; } = new()
    {
        Texts = new ModuleTexts { Title = "A test module" },
        Polls =
        [
            new PollText("TST-L01", "single", Anonymous: true, "What happens most where you work?", ["This", "That"]),
            new PollText("TST-L02", "cloud", Anonymous: true, "In one word?", []),
        ],
        Attitude = [],
        Practice = [],
        CaseStudy = new TaskText("A worker without a contract", "Read it, then say what you would do.", ["Facts", "Law"]),
        GroupWork = new TaskText("A plan for one office", "In groups of four.", []),
        Coaching = [],
        Sources = [new SourceText("ILO-GP", "General principles", "seen")],
    };

    private static List<Guid> Ids(Db db, int count) => [.. Enumerable.Range(0, count).Select(_ => db.NewId())];

    private async Task WriteModule(UnitOfWork work, DateTimeOffset now)
    {
        var rule = work.NewId();
        await work.Execute("INSERT INTO Module (Id, Code, CreatedAt) VALUES (@ModuleId, 'TST', @now)", new { ModuleId, now });
        await work.Execute("INSERT INTO CompletionRule (Id, ModuleId, Number, Payload, CreatedAt) VALUES (@rule, @ModuleId, 1, @payload, @now)",
            new { rule, ModuleId, payload = CompletionRule.LessonsAndTest(1, 70).ToJson(), now });
        await work.Execute("""
            INSERT INTO ModuleVersion (Id, ModuleId, Number, ContentHash, Language, Title, Hours, CertificateYears, CompletionRuleId, Payload, LoadedAt)
            VALUES (@ModuleVersionId, @ModuleId, 1, @hash, 'en', 'A test module', 6, 2, @rule, @payload, @now)
            """, new { ModuleVersionId, ModuleId, hash = new string('0', 64), rule, payload = CanonicalJson.Write(Content), now });
        await work.Execute("INSERT INTO ModuleText (ModuleVersionId, Language, Title, Payload) VALUES (@ModuleVersionId, 'en', 'A test module', @payload)",
            new { ModuleVersionId, payload = CanonicalJson.Write(Content.Texts) });
        foreach (var (lesson, position) in Lessons.Select((l, i) => (l, i + 1)))
        {
            await work.Execute("INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes) VALUES (@lesson, @ModuleVersionId, @number, @position, 10)",
                new { lesson, ModuleVersionId, number = FormattableString.Invariant($"1.{position}"), position });
            await work.Execute("INSERT INTO LessonText (LessonId, Language, Title, Markdown, Bytes) VALUES (@lesson, 'en', @title, 'Text.', 5)",
                new { lesson, title = FormattableString.Invariant($"Lesson {position}") });
        }

        await WriteForm(work, "A", now);
        await WriteForm(work, "B", now);
        await work.Execute("""
            INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
            VALUES (@CohortId, 'TST-1', @ModuleVersionId, @rule, '2026-12-01T10:00', 'Asia/Dushanbe', @opens, @opens, @ends, 1000, 0, 0, 0, 'planned', @now, 1)
            """, new { CohortId, ModuleVersionId, rule, opens = now.AddDays(-1), ends = now.AddDays(30), now });
    }

    private async Task WriteForm(UnitOfWork work, string form, DateTimeOffset now)
    {
        var quiz = work.NewId();
        await work.Execute("INSERT INTO Quiz (Id, ModuleVersionId, Form, TimeLimitMinutes) VALUES (@quiz, @ModuleVersionId, @form, 30)", new { quiz, ModuleVersionId, form });
        foreach (var (version, position) in TestItems.Of(form).Select((i, n) => (ItemVersion.Of(i), n + 1)))
        {
            var item = work.NewId();
            await work.Execute("INSERT INTO Item (Id, Code, ContentHash, Payload, CreatedAt) VALUES (@item, @code, @hash, @json, @now)",
                new { item, code = version.Item.Id, hash = version.Hash, json = version.Json, now });
            await work.Execute("INSERT INTO QuizSlot (QuizId, Position, ItemId, PointsHundredths) VALUES (@quiz, @position, @item, @points)",
                new { quiz, position, item, points = version.Item.Points });
        }
    }

    private async Task WritePeople(UnitOfWork work, DateTimeOffset now)
    {
        await work.Execute("""
            INSERT INTO Institution (Id, Kind, Name, EnglishName, SearchKey, Country, Path, Version)
            VALUES (@InstitutionId, 'ministry', 'A ministry', 'A ministry', 'a ministry', 'TJ', @path, 1)
            """, new { InstitutionId, path = $"/{InstitutionId}/" });
        await work.Execute("INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth) VALUES (@InstitutionId, @InstitutionId, 0)", new { InstitutionId });
        foreach (var (person, place) in People.Select((p, i) => (p, i)))
        {
            var name = FormattableString.Invariant($"Person {place}");
            await work.Execute("""
                INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, Sex, InstitutionId, Category, Language, TimeZone, Email, EmailKey, CreatedAt, Version)
                VALUES (@person, @factKey, @number, @number, @name, @name, @name, @name, 'not_stated', @InstitutionId, 'government', 'en', 'Asia/Dushanbe', @email, @email, @now, 1)
                """, new { person, factKey = work.NewId(), number = FormattableString.Invariant($"T{place}"), name, InstitutionId, email = FormattableString.Invariant($"person{place}@example.org"), now });
            await work.Execute("""
                INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version)
                VALUES (@enrolment, @CohortId, @person, 'active', @form, @now, @person, 1)
                """, new { enrolment = Enrolments[place], CohortId, person, form = place % 2 == 0 ? "A" : "B", now });
        }
    }
}
