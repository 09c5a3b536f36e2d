using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>What a question is answered from: the entries, and what their numbers stand for.</summary>
/// <param name="Each">Gives every entry to a folder; may be called more than once.</param>
/// <param name="Total">Entries for the total, where <paramref name="Each"/> gives only as many as the page needs; null where it gives all.</param>
internal sealed record FigureSource(FigureWords Words, Action<TakeFigures> Each, Action<TakeFigures>? Total = null);
