namespace Lms.Data.Figures;

/// <summary>
/// Adds to packed sums. The row's version decides between two who add at once: the later finds it changed, reads again and adds to what
/// is true then, so that nothing is lost on either engine.
/// </summary>
internal static class FigureTallyStore
{
    /// <summary>Countries first: units that share a place or a cohort share its country, and so wait before they hold anything the other wants.</summary>
    /// <param name="known">The rows as they are, where they were read with the numbers of the only fact.</param>
    public static async Task Add(this UnitOfWork work, FigureTallies tallies, TouchedFigures? known = null)
    {
        foreach (var ((series, month, country), sums) in tallies.Countries)
        {
            await Add(work, Sql.Country, Sql.AddCountry, Sql.ChangeCountry, sums, packed => new { series, month, country, packed.Version, packed.Payload }, known?.OfCountry);
        }

        foreach (var ((series, place, year), sums) in tallies.Years)
        {
            await Add(work, Sql.Year, Sql.AddYear, Sql.ChangeYear, sums, packed => new { series, place, year, packed.Version, packed.Payload }, known?.OfYear);
        }

        foreach (var ((series, cohort, year), sums) in tallies.Trainings)
        {
            await Add(work, Sql.Training, Sql.AddTraining, Sql.ChangeTraining, sums, packed => new { series, cohort, year, packed.Version, packed.Payload }, known?.OfTraining);
        }
    }

    private static async Task Add(
        UnitOfWork work, string find, string add, string change, SortedDictionary<long, long> sums, Func<PackedFigures, object> args, PackedFigures? known)
    {
        while (true)
        {
            known ??= await work.Find<PackedFigures>(find, args(new PackedFigures())) ?? new PackedFigures();
            var packed = known with { Payload = FigureVector.Add(known.Payload, sums) };
            if (known.Version == 0 ? await work.TryInsert(add, args(packed)) : await work.Execute(change, args(packed)) == 1)
            {
                return;
            }

            known = null;
        }
    }

    internal static class Sql
    {
        public const string Country = "SELECT Version, Payload FROM FigureCountry WHERE Series = @series AND Month = @month AND Country = @country";

        public const string AddCountry = "INSERT INTO FigureCountry (Series, Month, Country, Version, Payload) VALUES (@series, @month, @country, @Version + 1, @Payload)";

        public const string ChangeCountry = """
            UPDATE FigureCountry SET Payload = @Payload, Version = Version + 1
            WHERE Series = @series AND Month = @month AND Country = @country AND Version = @Version
            """;

        public const string Year = "SELECT Version, Payload FROM FigureYear WHERE Series = @series AND Place = @place AND Year = @year";

        public const string AddYear = "INSERT INTO FigureYear (Series, Place, Year, Version, Payload) VALUES (@series, @place, @year, @Version + 1, @Payload)";

        public const string ChangeYear = """
            UPDATE FigureYear SET Payload = @Payload, Version = Version + 1
            WHERE Series = @series AND Place = @place AND Year = @year AND Version = @Version
            """;

        public const string Training = "SELECT Version, Payload FROM FigureTraining WHERE Series = @series AND Cohort = @cohort AND Year = @year";

        public const string AddTraining = "INSERT INTO FigureTraining (Series, Cohort, Year, Version, Payload) VALUES (@series, @cohort, @year, @Version + 1, @Payload)";

        public const string ChangeTraining = """
            UPDATE FigureTraining SET Payload = @Payload, Version = Version + 1
            WHERE Series = @series AND Cohort = @cohort AND Year = @year AND Version = @Version
            """;
    }
}
