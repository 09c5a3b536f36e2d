using System.Runtime.InteropServices;

namespace Lms.Assessments.Figures;

/// <summary>Something counted, by the numbers of its place, trait, cohort and person (0 = none). A struct: an answer may fold a million.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureEntry(int Month, int Place, int Trait, int Cohort, int Person, long Quantity);
