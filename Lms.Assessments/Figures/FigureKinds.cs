using Lms.Assessments.Facts;

namespace Lms.Assessments.Figures;

/// <summary>What follows from a kind of figure.</summary>
public static class FigureKinds
{
    /// <summary>The one unit in which figures of this kind are given.</summary>
    public static FactUnit Unit(this FigureKind kind) => kind switch
    {
        FigureKind.People => FactUnit.People,
        FigureKind.Organisations => FactUnit.Organisations,
        FigureKind.Trainings => FactUnit.Trainings,
        FigureKind.Attendances => FactUnit.Attendances,
        FigureKind.Sessions => FactUnit.Sessions,
        FigureKind.Certificates => FactUnit.Items,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>True where the same one may stand in two cells, so that cells do not add up and an indicator must be named.</summary>
    public static bool IsDistinct(this FigureKind kind) => kind.Unit().IsDistinct();

    /// <summary>Units whose counts say how many different ones there are: two of them may be the same, so they cannot be added.</summary>
    public static bool IsDistinct(this FactUnit unit) => unit is FactUnit.People or FactUnit.Organisations or FactUnit.Trainings;
}
