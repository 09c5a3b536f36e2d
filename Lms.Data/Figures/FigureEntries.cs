using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>Reads the roll-up that answers a question with the least reading.</summary>
internal static class FigureEntries
{
    // With more seeks than this, reading the months from end to end is quicker.
    private const int MostSeeks = 2_000;

    public static async Task<FigureSource> Entries(this Db db, Scope scope, FigureQuestion question, int series)
    {
        var words = await db.Words(scope, question);
        var entries = question.Kind.IsDistinct() ? await Met(db, question, words, series)
            : FigureWordStore.AsksCountries(scope, question) ? await Countries(db, question)
            : await Years(db, question, words);
        return new FigureSource(words, entries);
    }

    private static async Task<Action<Action<FigureEntry>>> Met(Db db, FigureQuestion question, FigureWords words, int series)
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

        return entries.ForEach;
    }

    private static async Task<Action<Action<FigureEntry>>> Countries(Db db, FigureQuestion question)
    {
        var rows = new List<(int Month, byte[] Packed)>();
        await db.Scan(
            Sql.Countries,
            new { series = Code.Of(question.Kind), question.Span.First, question.Span.Last },
            row => rows.Add((row.GetInt32(0), row.GetFieldValue<byte[]>(1))));
        return take =>
        {
            foreach (var (month, packed) in rows)
            {
                for (var sums = new FigureVector.Reader(packed); sums.Next();)
                {
                    var (area, trait) = FigureCell.Split(sums.Key);
                    take(new(month, area, trait, 0, 0, sums.Sum));
                }
            }
        };
    }

    private static async Task<Action<Action<FigureEntry>>> Years(Db db, FigureQuestion question, FigureWords words)
    {
        var rows = new List<(int Place, int Year, byte[] Packed)>();
        var (first, last) = (question.Span.First / 12, question.Span.Last / 12);
        void Take(System.Data.Common.DbDataReader row)
        {
            var place = row.GetInt32(0);
            if (place < words.Places.Count && words.Places[place] is not null)
            {
                rows.Add((place, row.GetInt32(1), row.GetFieldValue<byte[]>(2)));
            }
        }

        if (Asked(question, words) is { Count: <= MostSeeks } places)
        {
            foreach (var some in places.Chunk(500))
            {
                await db.Scan(Sql.YearsOfPlaces, new { series = Code.Of(question.Kind), first, last, some }, Take);
            }
        }
        else
        {
            await db.Scan(Sql.Years, new { series = Code.Of(question.Kind), first, last }, Take);
        }

        return take =>
        {
            foreach (var (place, year, packed) in rows)
            {
                for (var sums = new FigureVector.Reader(packed); sums.Next();)
                {
                    var (month, cohort, trait) = FigureCell.SplitYear(sums.Key);
                    take(new((year * 12) + month, place, trait, cohort, 0, sums.Sum));
                }
            }
        };
    }

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

        public const string Years = "SELECT Place, Year, Payload FROM FigureYear WHERE Series = @series AND Year >= @first AND Year <= @last";

        public const string YearsOfPlaces = """
            SELECT Place, Year, Payload FROM FigureYear WHERE Series = @series AND Place IN @some AND Year >= @first AND Year <= @last
            """;
    }
}
