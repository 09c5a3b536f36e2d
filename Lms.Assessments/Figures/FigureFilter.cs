using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>Only these values of a dimension: country, kind, sex and category as codes, module and cohort by code, institution by id, months as <c>2026-02</c>; <see cref="FigureKey.None"/> = not known.</summary>
public sealed record FigureFilter(Dimension Dimension, ValueList<string> Values);
