using Lms.Assessments.Values;

namespace Lms.Assessments.Sessions;

/// <summary>What a module offers a session's first plan.</summary>
/// <param name="Lessons">In reading order: number and title, and the lesson's id as reference.</param>
/// <param name="Assessment">A poll of the module, or its test without a reference; null where it has neither.</param>
/// <param name="CaseStudy">Its title; null where the module has none.</param>
/// <param name="GroupWork">Its title; null where the module has none.</param>
public sealed record StartingMaterial(ValueList<StartingPiece> Lessons, StartingPiece? Assessment, string? CaseStudy, string? GroupWork);
