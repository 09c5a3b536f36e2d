namespace Lms.Data.Figures;

/// <summary>The numbers by which roll-ups know what a fact says. 0 = not given yet, or nothing there to number.</summary>
internal record FigureNumbers
{
    public int Area { get; init; }

    public int Place { get; init; }

    public int Trait { get; init; }

    public int Cohort { get; init; }

    public int Person { get; init; }
}
