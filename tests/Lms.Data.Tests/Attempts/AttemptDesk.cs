using Lms.Assessments.Quizzes;
using Lms.Data.Attempts;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Attempts;

/// <summary>A cohort, a fake clock and the deeds of an attempt: what these tests sit at.</summary>
internal sealed class AttemptDesk : IAsyncDisposable
{
    private readonly TestDb test;
    private readonly CertificateKeys keys;
    private readonly string keyFolder = Directory.CreateTempSubdirectory("lms-keys-").FullName;

    private AttemptDesk(TestDb test, TestCohort cohort, FakeTimeProvider clock)
    {
        (this.test, Cohort, Clock) = (test, cohort, clock);
        var certificates = Options.Create(new CertificateSettings { KeyFolder = keyFolder });
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Contact = "help@lms.example" });
        keys = new CertificateKeys(Db, clock, certificates);
        var completion = new EvaluateCompletion(Db, new CertificatePress(keys, site, certificates));
        Start = new StartAttempt(Db, Options.Create(new AttemptSettings()), clock);
        Save = new SaveAnswer(Db, new FrozenItems(Db), clock);
        Submit = new SubmitAttempt(Db, completion, clock);
        Overdue = new CloseOverdueAttempts(Db, completion, clock);
    }

    public static DateTimeOffset Begin { get; } = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    public Db Db => test.Db;

    public TestCohort Cohort { get; }

    public FakeTimeProvider Clock { get; }

    public StartAttempt Start { get; }

    public SaveAnswer Save { get; }

    public SubmitAttempt Submit { get; }

    public CloseOverdueAttempts Overdue { get; }

    public static async Task<AttemptDesk> Open(Engine engine, int people = 1)
    {
        var fresh = await TestDb.Fresh(engine);
        var desk = new AttemptDesk(fresh, await TestCohort.Make(fresh.Db, Begin, people), new FakeTimeProvider(Begin));
        await desk.keys.Load();
        return desk;
    }

    public async Task<Guid> Started(int place = 0, QuizKind kind = QuizKind.Pre) =>
        (await Start.Run(Cohort.Enrolments[place], Cohort.People[place], kind))!.Value;

    /// <summary>Saves a choice for the first item of the person's form before.</summary>
    public Task<SavedAnswer?> Choose(Guid attempt, string choice, long seq, string? key = null, int place = 0) =>
        Save.Run(attempt, Cohort.People[place], new GivenText(place % 2 == 0 ? "TST-A01" : "TST-B01", seq, $$"""{"choice":"{{choice}}"}"""), key ?? $"key-{choice}-{seq:000}");

    public async Task<TakenAttempt> Taken(Guid attempt, int place = 0) =>
        await Db.ReadAttempt((await Db.FindAttemptRow(attempt, Cohort.People[place]))!);

    public Task<long> Steps(Guid attempt) => Db.Read<long>("SELECT COUNT(*) FROM AttemptStep WHERE AttemptId = @attempt", new { attempt });

    public static List<GivenText> Right(string form) => [.. TestItems.Right(form).Select((r, i) => new GivenText(r.Key, 100 + i, r.Value))];

    public async ValueTask DisposeAsync()
    {
        keys.Dispose();
        Directory.Delete(keyFolder, recursive: true);
        await test.DisposeAsync();
    }
}
