using Lms.Assessments.Values;

namespace Lms.Assessments.Rubrics;

/// <summary>One thing looked at in the work.</summary>
/// <param name="Key">Names it in marks, also when its name is put better later: <c>c1</c>, <c>c2</c>.</param>
/// <param name="Levels">Lowest first; level 1 is the first of them.</param>
public sealed record Criterion(string Key, string Name, ValueList<RubricLevel> Levels)
{
    public const int LongestName = 200;

    /// <summary>Hundredths of a point for the highest level.</summary>
    public int MaxPoints() => Levels.Max(l => l.Points);
}
