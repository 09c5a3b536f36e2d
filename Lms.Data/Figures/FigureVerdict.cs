namespace Lms.Data.Figures;

/// <summary>What verifying found.</summary>
/// <param name="Met">Rows of people who met indicators.</param>
/// <param name="Sums">Rows of packed sums.</param>
/// <param name="Fault">The first difference; null where what is kept is what the facts make.</param>
public sealed record FigureVerdict(int Met, int Sums, string? Fault);
