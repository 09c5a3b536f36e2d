namespace Lms.Data.Figures;

/// <summary>A row of packed sums of a year, as it is read.</summary>
/// <param name="OfCohort">True where <paramref name="Number"/> is a cohort's and the cells name places; else it is a place's and they name cohorts.</param>
internal readonly record struct FigureYearRow(bool OfCohort, int Number, int Year, byte[] Packed);
