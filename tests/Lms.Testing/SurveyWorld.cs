using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.Modules;
using Lms.Data.People;
using Lms.Data.Surveys;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Testing;

/// <summary>
/// A running cohort in Dushanbe whose module asks two attitudes, one of them reverse-scored and in Russian too, and one practice; its
/// people, its trainer, and the deeds of surveys.
/// </summary>
public sealed class SurveyWorld : IAsyncDisposable
{
    /// <summary>The cohort began a day before and ends 30 days after.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    public const string Agree = "TST-T01";
    public const string Against = "TST-T02";
    public const string Does = "TST-P01";

    private readonly TestDb database;
    private readonly string keyFolder = Directory.CreateTempSubdirectory("lms-keys-").FullName;

    private SurveyWorld(TestDb database, TestCohort cohort)
    {
        (this.database, Cohort) = (database, cohort);
        var settings = Options.Create(new CertificateSettings { KeyFolder = keyFolder });
        Links = new LinkKey(settings);
        Instruments = new FrozenInstruments(Db);
        Completion = new EvaluateCompletion(Db, new CertificatePress(new CertificateKeys(Db, Clock, settings), Options.Create(new SiteSettings()), settings, new FreshCertificates()));
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public Db Db => database.Db;

    public TestCohort Cohort { get; }

    public Guid Trainer { get; private set; }

    public Scope ByTrainer => new(Trainer, Everything: false);

    public LinkKey Links { get; }

    public FrozenInstruments Instruments { get; }

    /// <summary>For a rule nobody meets: no key is loaded, so that no certificate could be signed.</summary>
    public EvaluateCompletion Completion { get; }

    public SurveyOffers Offers => new(Db, Instruments, Clock);

    public SaveSurveyAnswer Save => new(Db, Instruments, Clock);

    public SendSurvey Send => new(Db, Instruments, Completion, Clock);

    public InviteFollowUp Invite => new(Db, Instruments, Links, Clock);

    public Guid Person(int place = 0) => Cohort.People[place];

    public Guid Enrolment(int place = 0) => Cohort.Enrolments[place];

    public static async Task<SurveyWorld> Make(Engine engine, int people = 1)
    {
        var fresh = await TestDb.Fresh(engine);
        var world = new SurveyWorld(fresh, await TestCohort.Make(fresh.Db, Start, people));
        await world.Links.Load();
        world.Trainer = await fresh.Db.Person(world.Cohort.InstitutionId, "Trainer");
        await fresh.Db.Role(world.Trainer, "trainer", cohortId: world.Cohort.CohortId);
        await fresh.Db.Work("Arrange", world.WriteStatements);
        return world;
    }

    public async Task<Guid> Begin(SurveyWave wave, int place = 0) =>
        await new BeginSurvey(Db, Offers, Clock).Run(Enrolment(place), Person(place), wave) ?? throw new InvalidOperationException("Nothing is asked.");

    /// <summary>Invites everybody of the cohort, as of now.</summary>
    public async Task<Guid> InviteAll(int place = 0)
    {
        foreach (var due in await Invite.Due())
        {
            await Invite.Run(due, Clock.GetUtcNow());
        }

        return await Db.Read<Guid>("SELECT Id FROM Survey WHERE EnrolmentId = @enrolment AND Wave = 'follow_up'", new { enrolment = Enrolment(place) });
    }

    /// <summary>All statements of an asking, each with the next count.</summary>
    public async Task Answer(Guid survey, int agree, int against, int? does, string evidence = "", int place = 0)
    {
        var seq = (await Db.SurveyAnswers(survey)).Select(a => a.ClientSeq).DefaultIfEmpty(0).Max();
        await Save.Run(survey, Person(place), new GivenStatement(Agree, agree, null, ++seq));
        await Save.Run(survey, Person(place), new GivenStatement(Against, against, null, ++seq));
        if (does is { } given)
        {
            await Save.Run(survey, Person(place), new GivenStatement(Does, given, evidence, ++seq));
        }
    }

    public async Task<string> State(Guid survey) => await Db.Read<string>("SELECT State FROM Survey WHERE Id = @survey", new { survey });

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(keyFolder, recursive: true);
    }

    private async Task WriteStatements(UnitOfWork work)
    {
        var content = CanonicalJson.Read<ModuleContent>(await work.Read<string>("SELECT Payload FROM ModuleVersion WHERE Id = @id", new { id = Cohort.ModuleVersionId })) with
        {
            Attitude = [new StatementText(Agree, "Complaints help us to improve.", Reverse: false), new StatementText(Against, "Keeping passports protects workers.", Reverse: true)],
            Practice = [new StatementText(Does, "We have written agreements with all sub-agents.", Reverse: false)],
        };
        await work.Execute("UPDATE ModuleVersion SET Payload = @payload WHERE Id = @id", new { id = Cohort.ModuleVersionId, payload = CanonicalJson.Write(content) });
        var russian = new ModuleTexts { Title = "Проверка", Statements = new Dictionary<string, string> { [Against] = "Хранение паспортов защищает работников." } };
        await work.Execute("INSERT INTO ModuleText (ModuleVersionId, Language, Title, Payload) VALUES (@id, 'ru', @title, @payload)",
            new { id = Cohort.ModuleVersionId, title = russian.Title, payload = CanonicalJson.Write(russian) });
    }
}
