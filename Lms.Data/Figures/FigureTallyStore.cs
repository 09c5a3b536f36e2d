namespace Lms.Data.Figures;

/// <summary>
/// Adds to packed sums. The row's version decides between two who add at once: the later finds it changed, reads again and adds to what
/// is true then, so that nothing is lost on either engine.
/// </summary>
internal static class FigureTallyStore
{
    /// <summary>Countries first: units that share a place share its country, and so wait before they hold anything the other wants.</summary>
    public static async Task Add(this UnitOfWork work, FigureTallies tallies)
    {
        foreach (var ((series, month, country), sums) in tallies.Countries)
        {
            await Add(work, Sql.Country, Sql.AddCountry, Sql.ChangeCountry, sums, packed => new { series, month, country, packed.Version, packed.Payload });
        }

        foreach (var ((series, place, year), sums) in tallies.Years)
        {
            await Add(work, Sql.Year, Sql.AddYear, Sql.ChangeYear, sums, packed => new { series, place, year, packed.Version, packed.Payload });
        }
    }

    private static async Task Add(UnitOfWork work, string find, string add, string change, SortedDictionary<long, long> sums, Func<PackedRow, object> args)
    {
        while (true)
        {
            var known = await work.Find<PackedRow>(find, args(new PackedRow()));
            var packed = new PackedRow { Version = known?.Version ?? 0, Payload = FigureVector.Add(known?.Payload ?? [], sums) };
            if (known is null ? await work.TryInsert(add, args(packed)) : await work.Execute(change, args(packed)) == 1)
            {
                return;
            }
        }
    }

    internal sealed record PackedRow
    {
        public int Version { get; init; }

        public byte[] Payload { get; init; } = [];
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
    }
}
