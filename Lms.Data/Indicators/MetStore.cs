using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Data.Engines;
using Lms.Data.Figures;

namespace Lms.Data.Indicators;

/// <summary>Keeps who met which version of an indicator as the core decides it, whenever one of the facts it rests on is written.</summary>
internal static class MetStore
{
    /// <summary>Brings the people these facts are about up to date; where sessions were held or taken back, everybody present in their cohorts.</summary>
    public static async Task DecideIndicators(this UnitOfWork work, IReadOnlyList<Fact> facts, KnownNumbers numbers)
    {
        var versions = await work.List<RunningVersion>(Sql.Running);
        var needs = versions.SelectMany(v => v.Rule.Needs).ToHashSet();
        var people = facts.Where(f => f.PersonKey is not null && needs.Contains(f.Kind)).Select(f => f.PersonKey!.Value).ToHashSet();
        if (needs.Contains(FactKind.Attendance))
        {
            // A share of attendance hangs on the cohort's sessions and on the person's presences: who writes either takes the cohort first.
            foreach (var cohort in facts.Where(f => f is { CohortId: not null, Kind: FactKind.Session or FactKind.Attendance }).Select(f => f.CohortId!.Value).Distinct().Order())
            {
                await work.TakeCohort(cohort);
            }

            foreach (var cohort in facts.Where(f => f is { CohortId: not null, Kind: FactKind.Session }).Select(f => f.CohortId!.Value).Distinct())
            {
                people.UnionWith(await work.List<Guid>(Sql.Present, new { cohort }));
            }
        }

        // A rule within one module is met or not in each cohort by itself: only those the facts are of are looked at.
        var cohorts = versions.Any(v => v.Rule.SpansModules) ? null : facts.Select(f => f.CohortId).OfType<Guid>().Distinct().Order().ToList();
        foreach (var some in people.Order().Chunk(200))
        {
            await work.DecidePeople(versions, some, numbers, cohorts);
        }
    }

    /// <summary>Writes what these people met and was not kept yet, and removes what is no longer so.</summary>
    /// <param name="cohorts">Only in these; null = wherever.</param>
    public static async Task DecidePeople(
        this UnitOfWork work, IReadOnlyList<RunningVersion> versions, IReadOnlyCollection<Guid> people, KnownNumbers numbers, IReadOnlyCollection<Guid>? cohorts = null)
    {
        if (versions.Count == 0 || cohorts is { Count: 0 })
        {
            return;
        }

        // SQLite's writers wait for one another anyway.
        foreach (var person in work.Dialect is SqliteDialect ? [] : people.Order().ToList())
        {
            await work.TakePerson(person);
        }

        var wanted = new HashSet<MetRow>();
        foreach (var met in await work.ListMet(versions, people, cohorts))
        {
            wanted.Add(MetRow.Of(met, await numbers.Of(work, met.Fact)));
        }

        var kept = (await work.List<MetRow>(cohorts is null ? Sql.Kept : Sql.KeptInCohorts, new { people, series = versions.Select(v => v.Series), cohorts })).ToHashSet();
        foreach (var row in kept.Except(wanted))
        {
            await work.Execute(Sql.Remove, row);
        }

        foreach (var row in wanted.Except(kept))
        {
            await work.Execute(Sql.Add, row);
        }
    }

    private static async Task TakePerson(this UnitOfWork work, Guid person)
    {
        while (await work.Execute(Sql.TouchPerson, new { person }) == 0)
        {
            await work.TryInsert(FigureNumberStore.Sql.AddPerson, new { PersonKey = person });
        }
    }

    private static async Task TakeCohort(this UnitOfWork work, Guid cohort)
    {
        while (await work.Execute(Sql.TouchCohort, new { cohort }) == 0)
        {
            await work.TryInsert(FigureNumberStore.Sql.AddCohort, new { CohortId = cohort });
        }
    }

    internal sealed record MetRow
    {
        public int Series { get; init; }

        public int Month { get; init; }

        public int Place { get; init; }

        public int Trait { get; init; }

        public int Cohort { get; init; }

        public int Person { get; init; }

        public int Day { get; init; }

        public static MetRow Of(MetFact met, FigureNumbers numbers) => new()
        {
            Series = met.Series,
            Month = MonthSpan.MonthOf(met.Fact.OccurredOn),
            Place = numbers.Place,
            Trait = numbers.Trait,
            Cohort = numbers.Cohort,
            Person = numbers.Person,
            Day = met.Fact.OccurredOn.Day,
        };
    }

    internal static class Sql
    {
        public const string Running = "SELECT v.Series, v.[Rule] AS RuleText FROM IndicatorVersion v WHERE v.State IN ('evaluating', 'published') ORDER BY v.Series";

        public const string Present = "SELECT DISTINCT f.PersonKey FROM Fact f WHERE f.CohortId = @cohort AND f.Kind = 'attendance' AND f.PersonKey IS NOT NULL";

        public const string TouchPerson = "UPDATE FigurePerson SET Version = Version + 1 WHERE PersonKey = @person";

        public const string TouchCohort = "UPDATE FigureCohort SET Version = Version + 1 WHERE CohortId = @cohort";

        public const string Kept = """
            SELECT m.Series, m.Month, m.Place, m.Trait, m.Cohort, m.Person, m.[Day]
            FROM FigureMet m JOIN FigurePerson p ON p.Number = m.Person
            WHERE p.PersonKey IN @people AND m.Series IN @series
            """;

        public const string KeptInCohorts = Kept + " AND m.Cohort IN (SELECT c.Number FROM FigureCohort c WHERE c.CohortId IN @cohorts)";

        public const string Add = "INSERT INTO FigureMet (Series, Month, Place, Trait, Cohort, Person, [Day]) VALUES (@Series, @Month, @Place, @Trait, @Cohort, @Person, @Day)";

        public const string Remove = """
            DELETE FROM FigureMet
            WHERE Series = @Series AND Month = @Month AND Place = @Place AND Trait = @Trait AND Cohort = @Cohort AND Person = @Person
            """;
    }
}
