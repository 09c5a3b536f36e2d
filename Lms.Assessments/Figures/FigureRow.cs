using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>One cell of an answer.</summary>
/// <param name="Keys">In the order of the question's dimensions.</param>
public sealed record FigureRow(ValueList<FigureKey> Keys, Figure Figure);
