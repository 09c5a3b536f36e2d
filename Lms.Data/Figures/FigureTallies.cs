using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Data.Figures;

/// <summary>What facts add to the sums of events, by the rows that hold them; rows in the one order in which units take them.</summary>
internal sealed class FigureTallies
{
    public const string NoCountry = "--";

    private static readonly Comparer<(string Series, int Number, int Year)> ByNumber = Comparer<(string Series, int Number, int Year)>.Create((a, b) =>
        string.CompareOrdinal(a.Series, b.Series) is not 0 and var s ? s : a.Number != b.Number ? a.Number.CompareTo(b.Number) : a.Year.CompareTo(b.Year));

    /// <summary>By series, month and country: the sums by <see cref="FigureCell.Of(int, int)"/>.</summary>
    public SortedDictionary<(string Series, int Month, string Country), SortedDictionary<long, long>> Countries { get; } =
        new(Comparer<(string Series, int Month, string Country)>.Create((a, b) =>
            string.CompareOrdinal(a.Series, b.Series) is not 0 and var s ? s : a.Month != b.Month ? a.Month.CompareTo(b.Month) : string.CompareOrdinal(a.Country, b.Country)));

    /// <summary>By series, place and year: the sums by month, cohort and trait (<see cref="FigureCell.Of(int, int, int)"/>).</summary>
    public SortedDictionary<(string Series, int Place, int Year), SortedDictionary<long, long>> Years { get; } = new(ByNumber);

    /// <summary>By series, cohort and year: the sums by month, place and trait.</summary>
    public SortedDictionary<(string Series, int Cohort, int Year), SortedDictionary<long, long>> Trainings { get; } = new(ByNumber);

    /// <summary>How many rows there are.</summary>
    public int Rows => Countries.Count + Years.Count + Trainings.Count;

    /// <summary>The sum a fact belongs to; null where it is decided by indicators alone.</summary>
    public static FigureKind? Series(FactKind kind) => kind switch
    {
        FactKind.Attendance => FigureKind.Attendances,
        FactKind.Session => FigureKind.Sessions,
        FactKind.Certificate => FigureKind.Certificates,
        _ => null,
    };

    public void Add(FigureKind kind, Fact fact, FigureNumbers numbers)
    {
        var (series, month) = (Code.Of(kind), MonthSpan.MonthOf(fact.OccurredOn));
        Put(Countries, (series, month, fact.Country ?? NoCountry), FigureCell.Of(numbers.Area, numbers.Trait), fact.Quantity);
        Put(Years, (series, numbers.Place, month / 12), FigureCell.Of(month % 12, numbers.Cohort, numbers.Trait), fact.Quantity);
        Put(Trainings, (series, numbers.Cohort, month / 12), FigureCell.Of(month % 12, numbers.Place, numbers.Trait), fact.Quantity);
    }

    private static void Put<T>(SortedDictionary<T, SortedDictionary<long, long>> rows, T row, long cell, long quantity)
        where T : notnull
    {
        if (!rows.TryGetValue(row, out var sums))
        {
            rows[row] = sums = [];
        }

        sums[cell] = sums.GetValueOrDefault(cell) + quantity;
    }
}
