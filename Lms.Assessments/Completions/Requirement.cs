namespace Lms.Assessments.Completions;

/// <summary>At least <paramref name="Share"/> (basis points, 1 to 10,000) of <paramref name="Measure"/>.</summary>
public sealed record Requirement(string Measure, int Share)
{
    /// <summary>A share of one level: a rule names levels of four, and a rubric of another number of levels is asked for the same share of it.</summary>
    public const int Level = 10_000 / WorkPiece.UsualLevels;

    /// <summary>At this level (1 to 4) or better.</summary>
    public static Requirement AtLevel(string measure, int level) => new(measure, level * Level);

    /// <summary>There, or done.</summary>
    public static Requirement Whole(string measure) => new(measure, 10_000);
}
