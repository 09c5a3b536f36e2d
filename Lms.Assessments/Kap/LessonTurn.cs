using Lms.Assessments.Statistics;

namespace Lms.Assessments.Kap;

/// <summary>
/// Who turned from wrong to right in what a lesson teaches, and who from right to wrong. A lesson is known by who has more than half of
/// the points of its questions in that test; lessons one of the forms does not ask about are left out.
/// </summary>
public sealed record LessonTurn(string Lesson, PairedShares People)
{
    /// <summary>Of matched people, lessons with enough of them; in the order of lessons.</summary>
    public static IReadOnlyList<LessonTurn> Of(IEnumerable<KapItem> items, int fewest) =>
        [.. items.GroupBy(i => i.Lesson, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(lesson => new LessonTurn(lesson.Key, PairedShares.Of(lesson.GroupBy(i => i.EnrolmentId)
                .Where(p => p.Any(i => i.IsBefore) && p.Any(i => !i.IsBefore))
                .Select(p => (Knows(p.Where(i => i.IsBefore)), Knows(p.Where(i => !i.IsBefore)))))))
            .Where(l => l.People.N >= Math.Max(1, fewest))];

    private static bool Knows(IEnumerable<KapItem> questions)
    {
        long got = 0, all = 0;
        foreach (var q in questions) (got, all) = (got + ((long)q.Share * q.Points), all + ((long)Items.Mark.Whole * q.Points));
        return 2 * got > all;
    }
}
