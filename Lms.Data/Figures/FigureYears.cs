using System.Data.Common;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Data.Figures;

/// <summary>Reads packed sums of years, by place or by cohort.</summary>
internal static class FigureYears
{
    /// <param name="places">null = all.</param>
    public static async Task<List<FigureYearRow>> OfPlaces(Db db, FigureQuestion question, IReadOnlyCollection<int>? places)
    {
        var rows = new List<FigureYearRow>();
        void Take(DbDataReader row) => rows.Add(Row(row, ofCohort: false));
        var (series, first, last) = Asked(question);
        if (places is null)
        {
            await db.Scan(Sql.Places, new { series, first, last }, Take);
            return rows;
        }

        foreach (var some in places.Chunk(500))
        {
            await db.Scan(Sql.OfPlaces, new { series, first, last, some }, Take);
        }

        return rows;
    }

    public static async Task<List<FigureYearRow>> OfTrainings(Db db, FigureQuestion question, IReadOnlyCollection<int> cohorts)
    {
        var rows = new List<FigureYearRow>();
        var (series, first, last) = Asked(question);
        foreach (var some in cohorts.Chunk(500))
        {
            await db.Scan(Sql.OfTrainings, new { series, first, last, some }, row => rows.Add(Row(row, ofCohort: true)));
        }

        return rows;
    }

    /// <summary>Rows of the newest cohorts before one, so many at most: the last cohort's may be cut short.</summary>
    public static async Task<List<FigureYearRow>> NewestTrainings(Db db, FigureQuestion question, int before, int take)
    {
        var rows = new List<FigureYearRow>();
        var (series, first, last) = Asked(question);
        await db.Scan(db.Dialect.Page(Sql.NewestTrainings), new { series, first, last, before, skip = 0, take }, row => rows.Add(Row(row, ofCohort: true)));
        return rows;
    }

    /// <summary>Entries of places that the words know, one after the other.</summary>
    public static Action<TakeFigures> Each(IReadOnlyList<FigureYearRow> rows, FigureWords words) => take =>
    {
        var batch = new FigureBatch(take);
        foreach (var (ofCohort, number, year, packed) in rows)
        {
            if (!ofCohort && (number >= words.Places.Count || words.Places[number] is null))
            {
                continue;
            }

            for (var sums = new FigureVector.Reader(packed); sums.Next();)
            {
                var (month, middle, trait) = FigureCell.SplitYear(sums.Key);
                batch.Add(new((year * 12) + month, ofCohort ? middle : number, trait, ofCohort ? number : middle, 0, sums.Sum));
            }
        }

        batch.End();
    };

    private static FigureYearRow Row(DbDataReader row, bool ofCohort) => new(ofCohort, row.GetInt32(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2));

    private static (string Series, int First, int Last) Asked(FigureQuestion question) => (Code.Of(question.Kind), question.Span.First / 12, question.Span.Last / 12);

    internal static class Sql
    {
        public const string Places = "SELECT Place, Year, Payload FROM FigureYear WHERE Series = @series AND Year >= @first AND Year <= @last";

        public const string OfPlaces = """
            SELECT Place, Year, Payload FROM FigureYear WHERE Series = @series AND Place IN @some AND Year >= @first AND Year <= @last
            """;

        public const string OfTrainings = """
            SELECT Cohort, Year, Payload FROM FigureTraining WHERE Series = @series AND Cohort IN @some AND Year >= @first AND Year <= @last
            """;

        public const string NewestTrainings = """
            SELECT Cohort, Year, Payload FROM FigureTraining
            WHERE Series = @series AND Cohort < @before AND Year >= @first AND Year <= @last ORDER BY Cohort DESC, Year DESC
            """;
    }
}
