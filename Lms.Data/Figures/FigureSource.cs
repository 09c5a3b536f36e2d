using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>What a question is answered from: the entries, and what their numbers stand for.</summary>
/// <param name="Each">Gives every entry to a folder; may be called more than once.</param>
internal sealed record FigureSource(FigureWords Words, Action<Action<FigureEntry>> Each);
