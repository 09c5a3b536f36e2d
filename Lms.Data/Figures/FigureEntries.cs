using System.Runtime.InteropServices;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>Reads the roll-up that answers a question with the least reading.</summary>
internal static class FigureEntries
{
    // With more seeks than this, reading the months from end to end is quicker.
    private const int MostSeeks = 2_000;

    /// <param name="most">Combinations of paged keys wanted, from the first; null = all.</param>
    /// <param name="language">In which institutions are named, hence ordered.</param>
    public static async Task<FigureSource> Entries(this Db db, Scope scope, FigureQuestion question, int series, int? most, string language)
    {
        var words = await db.Words(scope, question);
        if (question.Kind.IsDistinct())
        {
            return new FigureSource(words, await Met(db, question, words, series));
        }

        if (FigureWordStore.AsksCountries(scope, question))
        {
            return new FigureSource(words, await Countries(db, question));
        }

        if (most is { } wanted && FigureWordStore.CountsCountries(scope, question))
        {
            return new FigureSource(words, await new FigureLead(db, question, words, language).Read(wanted), await Countries(db, question));
        }

        return new FigureSource(words, words.Cohorts is { } cohorts
            ? FigureYears.Each(await FigureYears.OfTrainings(db, question, [.. cohorts]), words)
            : await Places(db, question, words));
    }

    private static async Task<Action<TakeFigures>> Met(Db db, FigureQuestion question, FigureWords words, int series)
    {
        var entries = new List<FigureEntry>();
        void Take(System.Data.Common.DbDataReader row) =>
            entries.Add(new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), 1));
        var places = Asked(question, words);
        if (places is not null && places.Count * question.Span.Months <= MostSeeks)
        {
            foreach (var some in places.Chunk(500))
            {
                await db.Scan(Sql.MetOfPlaces, new { series, months = Enumerable.Range(question.Span.First, question.Span.Months), some }, Take);
            }
        }
        else
        {
            await db.Scan(Sql.Met, new { series, question.Span.First, question.Span.Last }, Take);
        }

        return take => take(CollectionsMarshal.AsSpan(entries));
    }

    private static async Task<Action<TakeFigures>> Countries(Db db, FigureQuestion question)
    {
        var rows = new List<(int Month, byte[] Packed)>();
        await db.Scan(
            Sql.Countries,
            new { series = Code.Of(question.Kind), question.Span.First, question.Span.Last },
            row => rows.Add((row.GetInt32(0), row.GetFieldValue<byte[]>(1))));
        return take =>
        {
            var batch = new FigureBatch(take);
            foreach (var (month, packed) in rows)
            {
                for (var sums = new FigureVector.Reader(packed); sums.Next();)
                {
                    var (area, trait) = FigureCell.Split(sums.Key);
                    batch.Add(new(month, area, trait, 0, 0, sums.Sum));
                }
            }

            batch.End();
        };
    }

    private static async Task<Action<TakeFigures>> Places(Db db, FigureQuestion question, FigureWords words) =>
        FigureYears.Each(await FigureYears.OfPlaces(db, question, Asked(question, words) is { Count: <= MostSeeks } places ? places : null), words);

    // Places the question may count; null where that is all of them.
    private static List<int>? Asked(FigureQuestion question, FigureWords words)
    {
        var takes = FigureFold.TakesPlaces(question, words);
        var asked = Enumerable.Range(0, takes.Count).Where(i => takes[i]).ToList();
        return asked.Count < words.Places.Count(p => p is not null) || asked.Count <= 500 ? asked : null;
    }

    internal static class Sql
    {
        public const string Met = """
            SELECT Month, Place, Trait, Cohort, Person FROM FigureMet WHERE Series = @series AND Month >= @First AND Month <= @Last
            """;

        public const string MetOfPlaces = """
            SELECT Month, Place, Trait, Cohort, Person FROM FigureMet WHERE Series = @series AND Month IN @months AND Place IN @some
            """;

        public const string Countries = """
            SELECT Month, Payload FROM FigureCountry WHERE Series = @series AND Month >= @First AND Month <= @Last
            """;
    }
}
