using Lms.Data;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Tests.Letters;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Tests.Outbox;

/// <summary>One person in Karachi's zone, enrolled in one cohort in Dushanbe's.</summary>
internal sealed class MailWorld : IAsyncDisposable
{
    private readonly TestDb database;
    private readonly TimeProvider clock;

    private MailWorld(TestDb database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    public Db Db => database.Db;

    public Guid PersonId { get; private init; }

    public Guid EnrolmentId { get; private init; }

    /// <summary>Of the letters' addresses; made where somebody needs it.</summary>
    public LinkKey? Links { get; set; }

    public static async Task<MailWorld> Make(TimeProvider clock, string? email = "jamila@mrc.example", Engine engine = Engine.Sqlite)
    {
        var test = await TestDb.Fresh(engine);
        Guid NewId() => test.Db.NewId();
        var (institution, person, module, rule, version, cohort, enrolment) = (NewId(), NewId(), NewId(), NewId(), NewId(), NewId(), NewId());
        var at = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
        var args = new { institution, person, module, rule, version, cohort, enrolment, key = NewId(), email, at, ends = at.AddDays(30) };
        await test.Db.Work("Arrange", async work =>
        {
            await work.Execute("INSERT INTO Institution (Id, Kind, Name, EnglishName, SearchKey, Country, Path, Version) VALUES (@institution, 'mrc', 'MRC', 'MRC', 'mrc', 'TJ', '/', 1)", args);
            await work.Execute("""
                INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, Sex, InstitutionId, Category, Language, TimeZone, Email, EmailKey, CreatedAt, Version)
                VALUES (@person, @key, 'R-1', 'R1', @name, 'Jamila Rahimova', 'k', 'k', 'female', @institution, 'other', 'en', 'Africa/Cairo', @email, @email, @at, 1)
                """, new { args.person, args.key, name = "Ҷамила Раҳимова", args.institution, args.email, args.at });
            await work.Execute("INSERT INTO Module (Id, Code, CreatedAt) VALUES (@module, 'ERP', @at)", args);
            await work.Execute("INSERT INTO CompletionRule (Id, ModuleId, Number, Payload, CreatedAt) VALUES (@rule, @module, 1, '{}', @at)", args);
            await work.Execute("""
                INSERT INTO ModuleVersion (Id, ModuleId, Number, ContentHash, Language, Title, Hours, CertificateYears, CompletionRuleId, Payload, LoadedAt)
                VALUES (@version, @module, 1, 'x', 'en', 'Ethical recruitment', 8, 2, @rule, '{}', @at)
                """, args);
            await work.Execute("""
                INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
                VALUES (@cohort, 'ERP-2026-12', @version, @rule, '2026-12-01T14:00', 'Asia/Dushanbe', @at, @at, @ends, 20, 1, 1, 0, 'planned', @at, 1)
                """, args);
            await work.Execute("""
                INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version)
                VALUES (@enrolment, @cohort, @person, 'active', 'A', @at, @person, 1)
                """, args);
        });
        return new MailWorld(test, clock) { PersonId = person, EnrolmentId = enrolment };
    }

    public Task Post(string template) => Db.Work("Post", work =>
        work.Post(new OutboxMail($"{template}:{EnrolmentId}", PersonId, template, EnrolmentId), clock.GetUtcNow()));

    /// <summary>A letter to somebody else, about the same enrolment.</summary>
    /// <returns>Its Message-ID, without the host.</returns>
    public async Task<string> PostTo(string email, string template = "enrolled")
    {
        var (person, key) = (Db.NewId(), Db.NewId());
        await Db.Work("Arrange", async work =>
        {
            await work.Execute("""
                INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, Sex, InstitutionId, Category, Language, TimeZone, Email, EmailKey, CreatedAt, Version)
                SELECT @person, @key, @number, @number, 'Somebody', 'Somebody', 'k', 'k', 'female', InstitutionId, 'other', 'en', TimeZone, @email, @email, CreatedAt, 1 FROM Person WHERE Id = @PersonId
                """, new { person, key, email, PersonId, number = email[..Math.Min(email.Length, 20)] });
            await work.Post(new OutboxMail($"{template}:{person}", person, template, EnrolmentId), clock.GetUtcNow());
        });
        return $"{template}.{person}";
    }

    public SendMail Sender(FaultySmtp server, IEnumerable<ILetterWriter>? writers = null) =>
        Sender(new SmtpTransport(Options.Create(Settings(server.Port))), writers);

    public SendMail Sender(IMailTransport transport, IEnumerable<ILetterWriter>? writers = null)
    {
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "MRC", Name = "Lms", Contact = "help@mrc.example" });
        var mail = new MailQueries(Db);
        return new SendMail(
            new ClaimDueMail(Db, clock), new SettleMail(Db, clock),
            Desk.Of(Db, clock, writers ?? [new EnrolledLetter(mail, site), new ResultLetter(mail, site), new CertificateLetter(mail, site)], new LanguageList(pseudo: true, (_, key) => throw new InvalidOperationException(key)), Links),
            new SetLetterAside(Db), new MailMaker(Options.Create(Settings(25)), site), transport, NullLogger<SendMail>.Instance);
    }

    /// <summary>The Message-IDs a server took, without the host, in that order.</summary>
    public static IReadOnlyList<string> Ids(FaultySmtp server) =>
        [.. server.Taken.Select(t => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(t))).MessageId!.Split('@')[0])];

    public async Task<IReadOnlyList<string>> States() => await Db.List<string>("SELECT State FROM OutboxMessage ORDER BY NextAt, Id");

    private static MailSettings Settings(int port) =>
        new() { Transport = "Smtp", Host = "127.0.0.1", Port = port, Security = "None", From = "no-reply@mrc.example", TimeoutSeconds = 1 };

    public async Task<string> State() => await Db.Read<string>("SELECT State FROM OutboxMessage");

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
