using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Facts;
using Lms.Assessments.Funders;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Institutions;
using Lms.Data.People;

namespace Lms.Web.Figures;

/// <summary>
/// A year and a half of past trainings in two countries with provincial offices, so that figures have something to say: seven quarters
/// of ethical recruitment and of a second module. Always the same on the same day, added once, in Development and where
/// <c>Demo:Past</c> is true.
/// </summary>
internal sealed class MakeDemoPast(Db db, TimeProvider clock, IConfiguration configuration, RunningCohortQueries modules, RecordPastCohort record) : IStartupStep
{
    private const int Quarters = 7;
    private const int OthersEach = 3;
    private static readonly string[] Modules = ["ERP", "MED"];
    private static readonly Guid Administrator = DemoId.Person("administrator");

    public int Order => 46;

    public async Task Run(CancellationToken cancel)
    {
        if (!configuration.GetValue<bool>("Demo:Past"))
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var place in DemoPast.Read().Countries)
        {
            var people = await db.Work(nameof(MakeDemoPast), work => AddPeople(work, place, now), cancel);
            foreach (var code in Modules)
            {
                if (await modules.FindModule(code) is { } module)
                {
                    await AddCohorts(place, code, module, people, now, cancel);
                }
            }
        }
    }

    private static async Task<IReadOnlyList<Guid>> AddPeople(UnitOfWork work, DemoPast.Place place, DateTimeOffset now)
    {
        var people = new List<Guid>();
        foreach (var office in place.Offices.Concat(place.Also.Select(a => new DemoPast.Office(a, null, null, null, OthersEach))))
        {
            if (office.Name is not null)
            {
                await work.TryAddInstitution(new Institution
                {
                    Id = DemoId.Institution(office.Key),
                    ParentId = DemoId.Institution(place.Owner),
                    Kind = Code.Of(InstitutionKind.Office),
                    Name = office.Name,
                    EnglishName = office.English!,
                    Country = place.Country,
                    SubnationalUnit = office.Unit,
                });
            }

            for (var n = 0; n < office.People; n++)
            {
                people.Add(await AddPerson(work, place, office.Key, n, now));
            }
        }

        await work.Audit(new AuditEntry(now, null, nameof(MakeDemoPast), "Person", "demo " + place.Country));
        return people;
    }

    private static async Task<Guid> AddPerson(UnitOfWork work, DemoPast.Place place, string office, int n, DateTimeOffset now)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"past {office} {n}");
        var woman = Draw(key + " sex", 100) < 46;
        var given = (woman ? place.Female : place.Male)[Draw(key + " given", woman ? place.Female.Count : place.Male.Count)];
        var family = place.Families[Draw(key + " family", place.Families.Count)];
        await work.TryAddPerson(new Person
        {
            Id = DemoId.Person(key),
            FactKey = work.NewId(),
            RegistrationNumber = RegistrationNumber.Of(Draw(key + " number", RegistrationNumber.Count)),
            NativeName = $"{given[0]} {family[0]}{(woman ? "а" : "")}",
            LatinName = $"{given[1]} {family[1]}{(woman ? "a" : "")}",
            Sex = Code.Of(Draw(key + " said", 100) < 3 ? Sex.NotStated : woman ? Sex.Female : Sex.Male),
            InstitutionId = DemoId.Institution(office),
            Category = Code.Of(ParticipantCategory.GovernmentOfficial),
            Language = place.Language,
            TimeZone = place.Zone,
            CreatedAt = now,
        });
        return DemoId.Person(key);
    }

    private async Task AddCohorts(DemoPast.Place place, string code, Guid module, IReadOnlyList<Guid> people, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.Zone);
        var funding = FundingSplit.Checked(place.Funding[code].Select(f => new FundingShare(f.Key, f.Value)));
        var thisQuarter = new DateOnly(now.Year, ((now.Month - 1) / 3 * 3) + 1, 1);
        for (var back = Quarters; back >= 1; back--)
        {
            // Each quarter reaches a few more than the one before.
            var quarter = thisQuarter.AddMonths(-3 * back);
            var key = string.Create(CultureInfo.InvariantCulture, $"demo-{place.Country}-{code}-{quarter:yyyy-MM}");
            var begins = quarter.AddMonths(Draw(key + " month", 2)).AddDays(5 + Draw(key + " day", 15)).ToDateTime(new TimeOnly(9, 0));
            var at = new DateTimeOffset(begins, zone.GetUtcOffset(begins));
            DateOnly[] sessions = [DateOnly.FromDateTime(begins), DateOnly.FromDateTime(begins).AddDays(7), DateOnly.FromDateTime(begins).AddDays(14)];
            var reach = 30 + (5 * (Quarters - back)) - (code == "ERP" ? 0 : 12);
            var joined = people.Where(p => Draw($"{key} {p}", 100) < reach).Select(p => Participant(key, p, sessions)).ToList();
            var plan = new CohortPlan(begins.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), place.Zone, new CohortDates(at.AddDays(-20), at, at.AddDays(25)));
            await record.Run(new PastCohort(key, module, plan, DemoId.Institution(place.Owner), sessions, joined, Provenance.Counted) { Funding = funding }, Administrator, cancel);
        }
    }

    private static PastParticipant Participant(string cohort, Guid person, IReadOnlyList<DateOnly> sessions)
    {
        int[] present = [.. Enumerable.Range(0, sessions.Count).Where(n => Draw($"{cohort} {person} {n}", 100) < 85)];
        var completed = present.Length > 1 && Draw($"{cohort} {person} done", 100) < 88;
        int? score = completed || present.Contains(sessions.Count - 1) ? (completed ? 7_000 : 3_500) + (Draw($"{cohort} {person} score", 26) * 100) : null;
        return new(person, present, completed ? sessions[^1].AddDays(Draw($"{cohort} {person} later", 9)) : null, score);
    }

    // The same on every machine and every start.
    private static int Draw(string key, int below) => (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("past " + key))) % (uint)below);
}
