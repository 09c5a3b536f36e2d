using Lms.Assessments.Rules;

namespace Lms.Assessments.Marks;

/// <summary>
/// When another look at a mark may be asked for, and who answers: another marker than the one who gave the mark, or a trainer of the
/// cohort, who answers for all of them.
/// </summary>
public static class AppealRule
{
    /// <summary>Days after the mark (or its last change) in which it may be appealed.</summary>
    public const int Days = 14;

    public static DateTimeOffset EndsAt(DateTimeOffset markedAt) => markedAt.AddDays(Days);

    /// <summary>Throws <c>appeal.too_late</c> with the number of days.</summary>
    public static void CheckTime(DateTimeOffset markedAt, DateTimeOffset now)
    {
        if (now > EndsAt(markedAt)) throw new RuleBroken("appeal.too_late", Days);
    }

    /// <summary>Null, or why not: as <see cref="MarkerRule.Refusal"/>, and <c>appeal.own_mark</c>.</summary>
    public static RuleBroken? Answerer(Marker marker, bool independent, bool gaveTheMark) =>
        MarkerRule.Refusal(marker, independent) ?? (gaveTheMark && !marker.IsTrainer ? new RuleBroken("appeal.own_mark") : null);
}
