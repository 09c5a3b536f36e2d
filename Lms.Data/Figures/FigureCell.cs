namespace Lms.Data.Figures;

/// <summary>How the keys of packed sums are made of numbers.</summary>
internal static class FigureCell
{
    // Twenty million descriptions are more than people have; cohorts get what is left beside the month.
    private const int TraitBits = 24;
    private const int CohortBits = 32;

    /// <summary>In a country and month: an area and a trait.</summary>
    public static long Of(int area, int trait) => ((long)area << TraitBits) | (uint)trait;

    public static (int Area, int Trait) Split(long key) => ((int)(key >> TraitBits), (int)(key & ((1 << TraitBits) - 1)));

    /// <summary>In a place and year: a month (0 to 11), a cohort and a trait; in a cohort and year: a month, a place and a trait.</summary>
    public static long Of(int month, int middle, int trait) => ((long)month << (TraitBits + CohortBits)) | ((long)middle << TraitBits) | (uint)trait;

    // Of a cohort and year it is the place that stands in the middle.
    public static (int Month, int Middle, int Trait) SplitYear(long key) =>
        ((int)(key >> (TraitBits + CohortBits)), (int)((key >> TraitBits) & ((1L << CohortBits) - 1)), (int)(key & ((1 << TraitBits) - 1)));
}
