using Lms.Assessments.Items;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>
/// The result of a marked attempt: hundredths of points of a maximum; the share in basis points, rounded down so that 6,999.6
/// never passes for 7,000; and the same for each lesson, in the order of the lessons' first items.
/// </summary>
public sealed record Score(int Points, int MaxPoints, int Share, ValueList<LessonStrength> Lessons)
{
    /// <summary>Throws <see cref="InvalidOperationException"/> when the attempt is not marked.</summary>
    public static Score Of(Attempt attempt)
    {
        if (attempt.State != AttemptState.Marked) throw new InvalidOperationException("an attempt has no score before it is marked");
        var lessons = attempt.Rules.Slots
            .GroupBy(s => s.Lesson, StringComparer.Ordinal)
            .Select(g => (Lesson: g.Key, Points: g.Sum(s => new Mark(attempt.ShareOf(s.ItemId)).PointsOf(s.Points)), Max: g.Sum(s => s.Points)))
            .Select(l => new LessonStrength(l.Lesson, l.Points, l.Max, Part(l.Points, l.Max)))
            .ToValueList();
        var points = lessons.Sum(l => l.Points);
        var max = lessons.Sum(l => l.MaxPoints);
        return new Score(points, max, Part(points, max), lessons);
    }

    private static int Part(int points, int max) => max == 0 ? 0 : (int)((long)points * Mark.Whole / max);
}
