using System.Globalization;

namespace Lms.Data.Figures;

/// <summary>Makes one year's sums of places and countries what those of its cohorts come to: the same sums the other way round.</summary>
internal sealed class SumSlice(Db db)
{
    private const int Tries = 50;

    /// <summary>What there is to do, in order: a series and a year each, as <c>attendances 2026</c>.</summary>
    public static async Task<IReadOnlyList<string>> Years(Db db) =>
        [.. (await db.List<KeptSums>(Sql.Years)).Select(y => string.Create(CultureInfo.InvariantCulture, $"{y.Series} {y.Year:0000}")).Distinct().Order(StringComparer.Ordinal)];

    public async Task Run(string seriesAndYear, CancellationToken cancel)
    {
        var parts = seriesAndYear.Split(' ');
        var year = int.Parse(parts[1], CultureInfo.InvariantCulture);
        for (var tries = 0; !await Try(parts[0], year, cancel); tries++)
        {
            if (tries == Tries)
            {
                throw new InvalidOperationException("The sums of a year were changed each time they were to be made anew.");
            }
        }
    }

    private async Task<bool> Try(string series, int year, CancellationToken cancel)
    {
        var args = new { series, year, first = year * 12, last = (year * 12) + 11 };

        // What is to be changed before what it is made of: see TrainingSlice.
        var years = (await db.List<KeptSums>(Sql.KeptYears, args, cancel)).ToDictionary(r => r.Place);
        var countries = (await db.List<KeptSums>(Sql.KeptCountries, args, cancel)).ToDictionary(r => (r.Month, r.Country));
        var places = await Places();
        var (ofPlaces, ofCountries) = (new SortedDictionary<int, SortedDictionary<long, long>>(), new SortedDictionary<(int Month, string Country), SortedDictionary<long, long>>());
        await db.Scan(Sql.Trainings, args, row =>
        {
            var cohort = row.GetInt32(0);
            for (var sums = new FigureVector.Reader(row.GetFieldValue<byte[]>(1)); sums.Next();)
            {
                var (month, place, trait) = FigureCell.SplitYear(sums.Key);
                Put(ofPlaces, place, FigureCell.Of(month, cohort, trait), sums.Sum);
                Put(ofCountries, ((year * 12) + month, places[place].Country), FigureCell.Of(places[place].Area, trait), sums.Sum);
            }
        }, cancel);

        // Countries first, as whoever records does: two who wait for one another would wait for ever.
        var change = new RowChange(db);
        foreach (var (month, country) in ofCountries.Keys.Union(countries.Keys).Order())
        {
            var row = countries.GetValueOrDefault((month, country)) ?? new KeptSums { Series = series, Month = month, Country = country };
            change.Want(row, FigureVector.Write(ofCountries.GetValueOrDefault((month, country)) ?? []), FigureTallyStore.Sql.AddCountry, FigureTallyStore.Sql.ChangeCountry);
        }

        foreach (var place in ofPlaces.Keys.Union(years.Keys).Order())
        {
            var row = years.GetValueOrDefault(place) ?? new KeptSums { Series = series, Place = place, Year = year };
            change.Want(row, FigureVector.Write(ofPlaces.GetValueOrDefault(place) ?? []), FigureTallyStore.Sql.AddYear, FigureTallyStore.Sql.ChangeYear);
        }

        return await change.Write(cancel);
    }

    // By number: the country a place is in, and the area it belongs to.
    private async Task<Dictionary<int, (string Country, int Area)>> Places()
    {
        var rows = await db.List<PlaceRow>(Sql.Places);
        var byKey = rows.ToDictionary(r => r.PlaceKey, r => r.Number, StringComparer.Ordinal);
        return rows.ToDictionary(r => r.Number, r => (r.Country ?? FigureTallies.NoCountry, byKey.GetValueOrDefault(FigureKeys.Area(r.InstitutionId, r.Path, r.Country, r.SubnationalUnit, r.Kind), r.Number)));
    }

    private static void Put<T>(SortedDictionary<T, SortedDictionary<long, long>> rows, T row, long cell, long sum)
        where T : notnull
    {
        if (!rows.TryGetValue(row, out var sums))
        {
            rows[row] = sums = [];
        }

        sums[cell] = sums.GetValueOrDefault(cell) + sum;
    }

    internal sealed record PlaceRow
    {
        public int Number { get; init; }

        public string PlaceKey { get; init; } = "";

        public Guid? InstitutionId { get; init; }

        public string? Path { get; init; }

        public string? Country { get; init; }

        public string? SubnationalUnit { get; init; }

        public string? Kind { get; init; }
    }

    internal static class Sql
    {
        public const string Years = """
            SELECT Series, Year FROM FigureTraining UNION SELECT Series, Year FROM FigureYear UNION SELECT Series, Month / 12 AS Year FROM FigureCountry
            """;

        public const string KeptYears = "SELECT Series, Place, Year, Version, Payload FROM FigureYear WHERE Series = @series AND Year = @year";

        public const string KeptCountries = "SELECT Series, Month, Country, Version, Payload FROM FigureCountry WHERE Series = @series AND Month >= @first AND Month <= @last";

        public const string Trainings = "SELECT Cohort, Payload FROM FigureTraining WHERE Series = @series AND Year = @year";

        public const string Places = "SELECT Number, PlaceKey, InstitutionId, Path, Country, SubnationalUnit, Kind FROM FigurePlace";
    }
}
