using Lms.Assessments.People;
using Lms.Data.Certificates;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.Surveys;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.People;

/// <summary>A small ministry with an agency and an office, a foreign ministry, and people in them.</summary>
internal sealed class TestPeople(Db db)
{
    public static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Somebody over everything; their own row is not needed for that.</summary>
    public static readonly Scope All = new(Guid.Empty, Everything: true);

    public FakeTimeProvider Clock { get; } = new(Noon);

    /// <summary>The key of links and slips, in a folder of its own.</summary>
    public LinkKey Links { get; } = new(Options.Create(new CertificateSettings { KeyFolder = Directory.CreateTempSubdirectory("lms-keys-").FullName }));

    public Guid Ministry { get; private set; }

    public Guid Agency { get; private set; }

    public Guid Office { get; private set; }

    public Guid Foreign { get; private set; }

    public static async Task<TestPeople> In(Db db)
    {
        var made = new TestPeople(db);
        await made.Links.Load();
        made.Ministry = await made.Institution("Вазорат", "Ministry", null);
        made.Agency = await made.Institution("Агентӣ", "Agency", made.Ministry);
        made.Office = await made.Institution("Шӯъба", "Office", made.Agency);
        made.Foreign = await made.Institution("Министрлик", "Foreign ministry", null);
        return made;
    }

    public async Task<Guid> Institution(string name, string english, Guid? parent) =>
        (await new CreateInstitution(db, Clock).Run(
            new Institution { Id = db.NewId(), ParentId = parent, Kind = "office", Name = name, EnglishName = english, Country = "TJ" }, All))!.Value;

    public async Task<Person> Person(string name, string latin, Guid institution, string? email = null) =>
        (await Register.Run(New(name, latin, institution, email), All, invite: false))!;

    public RegisterPerson Register => new(db, Links, Clock);

    public NewPerson New(string name, string latin, Guid institution, string? email = null) =>
        new(db.NewId(), name, latin, Sex.NotStated, institution, "other", null, "tg", "Asia/Dushanbe", email);

    /// <summary>An officer of an institution and all below it.</summary>
    public async Task<Scope> Officer(Guid over)
    {
        var officer = await Person("Афсар", "Officer", over);
        await new GrantRole(db, Clock).Run(officer.Id, RoleKind.Officer, over, null, All);
        return new Scope(officer.Id, Everything: false);
    }
}
