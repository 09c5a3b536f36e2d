using Lms.Assessments.Facts;
using Lms.Assessments.Indicators;
using Lms.Data.Facts;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Figures;

/// <summary>
/// A small world drawn by a seed: a tree of institutions in which some move, people who change where they belong, three modules, facts of
/// all kinds over fourteen months with some taken back, and officers of parts of the tree.
/// </summary>
internal sealed class FigureWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Countries = ["KG", "TJ"];
    private static readonly string?[] Units = ["Naryn", "Osh", null];
    private static readonly string[] Kinds = ["ministry", "agency", "pea"];
    private readonly TestDb database;

    private FigureWorld(TestDb database, int seed) => (this.database, Chance) = (database, new LittleChance((uint)seed));

    public Db Db => database.Db;

    public LittleChance Chance { get; }

    public FakeTimeProvider Clock { get; } = new(Now);

    public List<Guid> Institutions { get; } = [];

    public List<(Guid Key, int Home)> People { get; } = [];

    public List<(Guid Id, string Code, Guid Module, string ModuleCode)> Cohorts { get; } = [];

    /// <summary>Everything, and two officers of some institution each.</summary>
    public List<Scope> Readers { get; } = [];

    public FigureQueries Queries => new(Db);

    /// <summary>The same, three combinations of paged keys a page.</summary>
    public FigureQueries SmallPages => new(Db) { PageSize = 3 };

    public RebuildFigures Rebuild => new(Db, Clock) { PeopleAtOnce = 3, CohortsAtOnce = 2 };

    public static async Task<FigureWorld> Make(Engine engine, int seed)
    {
        var world = new FigureWorld(await TestDb.Fresh(engine), seed);
        await world.Seed();
        await world.AddTree();
        await world.AddCohorts();
        for (var i = 0; i < 12; i++)
        {
            world.People.Add((world.Db.NewId(), world.Chance.Below(world.Institutions.Count)));
        }

        world.Readers.Add(new Scope(world.Db.NewId(), Everything: true));
        for (var i = 0; i < 2; i++)
        {
            var officer = await world.Db.Person(world.Institutions[0], $"Officer {i}");
            await world.Db.Role(officer, "officer", world.Institutions[world.Chance.Below(world.Institutions.Count)]);
            world.Readers.Add(new Scope(officer, Everything: false));
        }

        return world;
    }

    public Task Seed() => new SeedIndicators(Db, Clock, Rebuild).Run(CancellationToken.None);

    /// <summary>Publishes the next version of the indicator.</summary>
    public async Task Publish(string rule, DateOnly from)
    {
        var id = await new DraftIndicator(Db, Clock).Run("capacitated", null, rule, from, "Decided by the steering committee.", Readers[0].PersonId);
        await new PublishIndicator(Db, Clock).Run(id, Readers[0].PersonId);
    }

    /// <summary>Writes so many facts, a few of them in one unit, and takes some back.</summary>
    public async Task Happen(int units)
    {
        for (var i = 0; i < units; i++)
        {
            await Db.Work("Happen", async work =>
            {
                for (var n = Chance.Below(3); n >= 0; n--)
                {
                    await Event(work);
                }
            });
        }
    }

    /// <summary>Hangs an institution somewhere else, where that makes no circle.</summary>
    public Task Move() => new MoveInstitution(Db, Clock).Run(Institutions[2 + Chance.Below(Institutions.Count - 2)], Institutions[Chance.Below(2)], Readers[0]);

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    private async Task Event(UnitOfWork work)
    {
        if (Chance.Below(8) == 0 && await work.List<Guid>(work.Dialect.Page("SELECT f.Id FROM Fact f WHERE f.CorrectsFactId IS NULL AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id) ORDER BY f.OccurredOn, f.SourceKey"), new { skip = Chance.Below(5), take = 1 }) is [var id])
        {
            var row = await work.Read<FactRow>("SELECT * FROM Fact WHERE Id = @id", new { id });
            await work.Record(row.Fact.Reversed(work.NewId(), Now));
            return;
        }

        var cohort = Cohorts[Chance.Below(Cohorts.Count)];
        var kind = Chance.Of(FactKind.Completion, FactKind.Completion, FactKind.Attendance, FactKind.Attendance, FactKind.Session, FactKind.Certificate, FactKind.Test);
        var (key, home) = People[Chance.Below(People.Count)];
        // Now and then somebody belongs elsewhere.
        var at = await work.FindInstitution(Institutions[Chance.Below(4) == 0 ? Chance.Below(Institutions.Count) : home]);
        var fact = new Fact
        {
            Id = work.NewId(),
            SourceKey = $"{kind}:{work.NewId()}",
            Kind = kind,
            Unit = kind == FactKind.Completion ? FactUnit.People : kind == FactKind.Attendance ? FactUnit.Attendances : kind == FactKind.Session ? FactUnit.Sessions : FactUnit.Items,
            PersonKey = kind == FactKind.Session ? null : key,
            InstitutionId = at!.Id,
            InstitutionPath = at.Path,
            InstitutionKind = at.Kind,
            Country = at.Country,
            SubnationalUnit = at.SubnationalUnit,
            Sex = kind == FactKind.Session ? null : Chance.Of("female", "male", "not_stated"),
            Category = kind == FactKind.Session ? null : Chance.Of("official", "trainer"),
            ModuleId = cohort.Module,
            CohortId = cohort.Id,
            OccurredOn = new DateOnly(2026, 1, 1).AddDays(Chance.Below(420)),
            RecordedAt = Now,
            RuleVersion = $"{cohort.ModuleCode}-{1 + Chance.Below(2)}",
            Provenance = Chance.Of(Provenance.Counted, Provenance.Counted, Provenance.Declared),
        };
        await work.Record(fact);
        if (kind == FactKind.Test)
        {
            await work.RecordMeasure(fact.Id, FactMeasure.Score, 5_000 + (Chance.Below(6) * 1_000));
        }
    }

    private Task AddTree() => Db.Work("Tree", async work =>
    {
        for (var i = 0; i < 9; i++)
        {
            var id = work.NewId();
            Institutions.Add(id);
            await work.TryAddInstitution(new Institution
            {
                Id = id,
                ParentId = i < 2 ? null : Institutions[Chance.Below(i)],
                Kind = Chance.Of(Kinds),
                Name = $"I{i}",
                EnglishName = $"I{i}",
                Country = Chance.Of(Countries),
                SubnationalUnit = Chance.Of(Units),
                Version = 1,
            });
        }
    });

    private async Task AddCohorts()
    {
        var funders = new List<Guid>();
        await Db.Work("Funders", async work =>
        {
            foreach (var code in new[] { "EUU", "NLD" })
            {
                funders.Add(work.NewId());
                await work.Execute("INSERT INTO Funder (Id, Code, Name, CreatedAt) VALUES (@id, @code, @code, @Now)", new { id = funders[^1], code, Now });
            }
        });
        foreach (var module in new[] { "CWA", "ERP", "TOT" })
        {
            var id = await Db.Module(module, lessons: 1);
            for (var n = 0; n < 3; n++)
            {
                var code = $"{module}-{n}";
                var cohort = await Db.Cohort(id, code: code);
                Cohorts.Add((cohort, code, id, module));
                await Db.Work("Funding", async work =>
                {
                    for (var f = 0; f < n; f++)
                    {
                        await work.Execute("INSERT INTO CohortFunding (CohortId, FunderId, ShareBasisPoints) VALUES (@cohort, @funder, @share)", new { cohort, funder = funders[f], share = f == 0 ? 6_000 : 2_500 });
                    }
                });
            }
        }
    }
}
