using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Submissions;

/// <summary>
/// What becomes of work that comes late. Refused, taken, or taken for a share of its points: for each day begun after the due time so
/// many basis points of what the work was given, never below nothing. It is the first hand-in that is late or not: feedback's time is
/// not charged to anybody, and what came late once is not made punctual by being handed in again.
/// </summary>
public static class LateRule
{
    private const int SecondsADay = 24 * 60 * 60;

    /// <summary>The last instant at which a first hand-in is taken.</summary>
    public static DateTimeOffset ClosesAt(AssignmentTerms terms) => terms.Late == LatePolicy.Refuse ? terms.DueAt : terms.DueAt.AddDays(terms.LateDays);

    /// <summary>Seconds after the due time, begun ones counted; 0 in time. Throws <c>submission.too_late</c> with the last instant it was taken.</summary>
    public static int Seconds(AssignmentTerms terms, DateTimeOffset at)
    {
        if (at <= terms.DueAt) return 0;
        var closes = ClosesAt(terms);
        return at <= closes ? (int)Math.Ceiling((at - terms.DueAt).TotalSeconds) : throw new RuleBroken("submission.too_late", closes);
    }

    /// <summary>Days begun after the due time: one second late is one day.</summary>
    public static int Days(int lateSeconds) => (lateSeconds + SecondsADay - 1) / SecondsADay;

    /// <summary>What is left of the points, rounded to the nearest hundredth, halves up.</summary>
    public static int Points(AssignmentTerms terms, int pointsHundredths, int lateSeconds)
    {
        if (terms.Late != LatePolicy.Deduct || lateSeconds <= 0) return pointsHundredths;
        var left = Math.Max(0, 10_000 - ((long)Days(lateSeconds) * terms.DeductBasisPoints));
        return (int)(((pointsHundredths * left) + 5_000) / 10_000);
    }
}
