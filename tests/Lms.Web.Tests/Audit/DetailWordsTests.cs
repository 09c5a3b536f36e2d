using System.Text.Json;
using Lms.Assessments.ActionPlans;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Groups;
using Lms.Assessments.Ladders;
using Lms.Assessments.Meetings;
using Lms.Assessments.Mentorships;
using Lms.Assessments.Outbox;
using Lms.Assessments.Packages;
using Lms.Assessments.Questions;
using Lms.Assessments.Sessions;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Scheduler.Languages;
using Lms.Testing;
using Lms.Web.Audit;

namespace Lms.Web.Tests.Audit;

/// <summary>What deeds note beside themselves, as its readers read it.</summary>
public sealed class DetailWordsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly LanguageList Languages = new(pseudo: false, (_, _) => { });

    /// <summary>All that is written there in codes.</summary>
    private static readonly Dictionary<(string Kind, string Part), string[]> Codes = new()
    {
        [("ActionPlan", "outcome")] = Of<PlanOutcome>(),
        [("ActionPlan", "was")] = Of<PlanOutcome>(),
        [("Attempt", "purpose")] = ["before", "after"],
        [("CohortSeries", "to")] = Of<SeriesState>(),
        [("Enrolment", "method")] = [Code.Of(PairingMethod.Load), Code.Of(PairingMethod.Language)],
        [("Enrolment", "state")] = Of<CheckpointState>(),
        [("Ladder", "step")] = Of<LadderStep>(),
        [("Meeting", "state")] = Of<MeetingState>(),
        [("Meeting", "was")] = Of<MeetingState>(),
        [("OutboxMessage", "cause")] = ["address", "full", "policy", "busy", "no_connection", "not_written", "other"],
        [("Package", "to")] = Of<PackageState>(),
        [("Person", "change")] = ["half", "changed", "taken"],
        [("Person", "source")] = Of<BounceSource>(),
        [("PlanAction", "state")] = Of<PlanActionState>(),
        [("PlanAction", "was")] = Of<PlanActionState>(),
        [("Question", "state")] = Of<QuestionState>(),
        [("SeriesPeriod", "state")] = Of<PeriodState>(),
        [("Session", "method")] = Of<GroupMethod>(),
        [("Session", "mode")] = Of<SessionMode>(),
        [("Survey", "wave")] = Of<SurveyWave>(),
    };

    [Theory, InlineData("en"), InlineData("ru"), InlineData("ur")]
    public void Every_code_has_the_words_of_its_own_pages(string tag)
    {
        var words = Languages.Read(tag);
        Assert.Equal(Codes.Keys.Order(), DetailWords.Coded.Keys.Order());
        Assert.All(Codes, c => Assert.All(c.Value, code =>
        {
            Assert.NotNull(words.Message(DetailWords.Coded[c.Key] + code));
            Assert.DoesNotContain(": " + code, Said(words, c.Key.Kind, new Dictionary<string, string> { [c.Key.Part] = code }), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Names_fields_numbers_and_answers_are_said_and_what_nobody_knows_stays_as_it_is()
    {
        var words = Languages.Read("ru");
        Assert.Equal("После срока: да · Опоздание, с: 75 · Какой тест: " + words["attempts.title_after"], Said(words, "Attempt", new { overdue = true, LateSeconds = 75, Purpose = "after" }));
        Assert.Equal($"Поля: {words["merges.field_sex"]}, {words["merges.field_job_title"]}, shoe_size", Said(words, "Person", new { fields = "sex job_title shoe_size" }));
        Assert.Equal("Куда: 4f · Перешло: Человек 3, Роль 1", Said(words, "Institution", new { into = "4f", moved = "person:3 role:1" }));
        Assert.Equal("Доли: EU 60\u00A0%, UN 40\u00A0%", Said(words, "Cohort", new { shares = new[] { new { funder = "EU", share = 6000 }, new { funder = "UN", share = 4000 } } }));
        Assert.Equal("Изменений: Действие: 2 Срок: 2026-12-20 Текст изменён: нет", Said(words, "ActionPlan", new { changes = new[] { new { place = 2, by = "2026-12-20", words = false } } }));
        Assert.Equal("tint: mauve · Где проходит: airship", Said(words, "Session", new { tint = "mauve", mode = "airship" }));
        Assert.Equal("", Said(words, "Session", new { }));
        Assert.Equal("no json", new AuditWords(words).Detail(new AuditRecord { Detail = "no json" }));
    }

    [Fact]
    public async Task The_page_says_it_in_the_language_of_its_reader()
    {
        using var officer = await app.SignIn("officer");
        using var file = await officer.Fetch(HttpMethod.Get, "/people.csv?category=mrc_staff");
        using var administrator = await app.SignIn("administrator");
        Assert.Contains("Rows: ", (await administrator.Get("/audit?deed=NoteExport")).Text, StringComparison.Ordinal);
        administrator.Cookies.Add(new Uri("https://localhost"), new System.Net.Cookie("lms.lang", "ru"));
        var page = await administrator.Get("/audit?deed=NoteExport");
        Assert.Contains("Строк: ", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rows:", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => Code.Of(v))];

    private static string Said(Words words, string kind, object detail) => new AuditWords(words).Detail(new AuditRecord { SubjectKind = kind, Detail = JsonSerializer.Serialize(detail) });
}
