using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Data.Figures;

/// <summary>Finds and gives the numbers of what facts say, inside their unit of work.</summary>
internal static class FigureNumberStore
{
    /// <summary>The numbers of a fact; what has none yet gets one.</summary>
    public static async Task<FigureNumbers> Numbers(this UnitOfWork work, Fact fact) => await Find<FigureNumbers>(work, Sql.Find, fact, null);

    /// <summary>The same, and the rows of packed sums it belongs to, in one statement.</summary>
    public static Task<TouchedFigures> Touched(this UnitOfWork work, Fact fact, FigureKind series) => Find<TouchedFigures>(work, Sql.FindTouched, fact, series);

    private static async Task<T> Find<T>(UnitOfWork work, string sql, Fact fact, FigureKind? series)
        where T : FigureNumbers
    {
        var month = MonthSpan.MonthOf(fact.OccurredOn);
        var args = new
        {
            area = FigureKeys.Area(fact),
            place = FigureKeys.Place(fact),
            trait = FigureKeys.Trait(fact),
            cohort = fact.CohortId,
            person = fact.PersonKey,
            series = series is { } sums ? Code.Of(sums) : null,
            month,
            year = month / 12,
            country = fact.Country ?? FigureTallies.NoCountry,
        };
        while (true)
        {
            var found = await work.Read<T>(sql, args);
            var missing = false;
            if (found.Area == 0)
            {
                missing = true;
                await AddPlace(work, args.area, fact with { InstitutionId = null, InstitutionPath = FigureKeys.Root(fact) });
            }

            if (found.Place == 0 && args.place != args.area)
            {
                missing = true;
                await AddPlace(work, args.place, fact);
            }

            if (found.Trait == 0)
            {
                missing = true;
                await work.TryInsert(Sql.AddTrait, new
                {
                    key = args.trait,
                    fact.Sex,
                    fact.Category,
                    fact.ModuleId,
                    fact.RuleVersion,
                    provenance = Code.Of(fact.Provenance),
                    funding = fact.FundingSharesJson(),
                });
            }

            if (found.Cohort == 0 && fact.CohortId is not null)
            {
                missing = true;
                await work.TryInsert(Sql.AddCohort, new { fact.CohortId });
            }

            if (found.Person == 0 && fact.PersonKey is not null)
            {
                missing = true;
                await work.TryInsert(Sql.AddPerson, new { fact.PersonKey });
            }

            // A number somebody else took at this moment refuses the row (or theirs is the one we wanted): look again.
            if (!missing)
            {
                return found;
            }
        }
    }

    private static Task<bool> AddPlace(UnitOfWork work, string key, Fact fact) => work.TryInsert(Sql.AddPlace, new
    {
        key,
        fact.InstitutionId,
        path = fact.InstitutionPath,
        fact.Country,
        fact.SubnationalUnit,
        kind = fact.InstitutionKind,
    });

    internal static class Sql
    {
        public const string Find = """
            SELECT COALESCE((SELECT Number FROM FigurePlace WHERE PlaceKey = @area), 0) AS Area,
                   COALESCE((SELECT Number FROM FigurePlace WHERE PlaceKey = @place), 0) AS Place,
                   COALESCE((SELECT Number FROM FigureTrait WHERE TraitKey = @trait), 0) AS Trait,
                   COALESCE((SELECT Number FROM FigureCohort WHERE CohortId = @cohort), 0) AS Cohort,
                   COALESCE((SELECT Number FROM FigurePerson WHERE PersonKey = @person), 0) AS Person
            """;

        // Joined and not built on the one above: SQLite would look every number up again for each row that hangs on it.
        public const string FindTouched = """
            SELECT COALESCE(a.Number, 0) AS Area, COALESCE(p.Number, 0) AS Place, COALESCE(t.Number, 0) AS Trait, COALESCE(h.Number, 0) AS Cohort, COALESCE(k.Number, 0) AS Person,
                c.Version AS CountryVersion, c.Payload AS CountryPayload, y.Version AS YearVersion, y.Payload AS YearPayload,
                r.Version AS TrainingVersion, r.Payload AS TrainingPayload
            FROM (SELECT 1 AS One) o
            LEFT JOIN FigurePlace a ON a.PlaceKey = @area
            LEFT JOIN FigurePlace p ON p.PlaceKey = @place
            LEFT JOIN FigureTrait t ON t.TraitKey = @trait
            LEFT JOIN FigureCohort h ON h.CohortId = @cohort
            LEFT JOIN FigurePerson k ON k.PersonKey = @person
            LEFT JOIN FigureCountry c ON c.Series = @series AND c.Month = @month AND c.Country = @country
            LEFT JOIN FigureYear y ON y.Series = @series AND y.Place = p.Number AND y.Year = @year
            LEFT JOIN FigureTraining r ON r.Series = @series AND r.Cohort = COALESCE(h.Number, 0) AND r.Year = @year
            """;

        public const string AddPlace = """
            INSERT INTO FigurePlace (Number, PlaceKey, InstitutionId, Path, Country, SubnationalUnit, Kind)
            SELECT COALESCE(MAX(p.Number), 0) + 1, @key, @InstitutionId, @path, @Country, @SubnationalUnit, @kind FROM FigurePlace p
            """;

        public const string AddTrait = """
            INSERT INTO FigureTrait (Number, TraitKey, Sex, Category, ModuleId, RuleVersion, Provenance, FundingShares)
            SELECT COALESCE(MAX(t.Number), 0) + 1, @key, @Sex, @Category, @ModuleId, @RuleVersion, @provenance, @funding FROM FigureTrait t
            """;

        public const string AddCohort = """
            INSERT INTO FigureCohort (Number, CohortId, Version)
            SELECT COALESCE(MAX(c.Number), 0) + 1, @CohortId, 1 FROM FigureCohort c
            """;

        public const string AddPerson = """
            INSERT INTO FigurePerson (Number, PersonKey, Version)
            SELECT COALESCE(MAX(p.Number), 0) + 1, @PersonKey, 1 FROM FigurePerson p
            """;
    }
}
