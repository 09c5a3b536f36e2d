using Lms.Assessments.Enrolments;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Merges;

/// <summary>When two people may become one, and when that can be taken back.</summary>
public static class MergeRule
{
    /// <param name="isOne">The same person was named twice.</param>
    /// <param name="isOwn">Who does it would merge themselves away, and could not sign in to take it back.</param>
    /// <param name="isAbove">A role of either reaches further than those of who does it: it would come to whoever is kept.</param>
    public static RuleBroken? Refusal(bool isOne, bool isOwn, bool isAbove) =>
        isOne ? new RuleBroken("merge.same")
        : isOwn ? new RuleBroken("merge.own")
        : isAbove ? new RuleBroken("merge.above")
        : null;

    /// <summary>
    /// Both are in one cohort, and one enrolment is left: whether that of the one who goes is further on. Who completed goes before who takes
    /// part, who takes part before who withdrew, and of two who are there alike who has done more.
    /// </summary>
    /// <param name="keptDone">Lessons read and tests begun.</param>
    /// <param name="awayDone">The same of the one who goes.</param>
    public static bool IsFurther(EnrolmentState kept, long keptDone, EnrolmentState away, long awayDone) => (Rank(away), awayDone).CompareTo((Rank(kept), keptDone)) > 0;

    private static int Rank(EnrolmentState state) => state switch
    {
        EnrolmentState.Completed => 2,
        EnrolmentState.Active => 1,
        _ => 0,
    };

    /// <param name="isUndone">It was taken back already.</param>
    /// <param name="keptIsAway">The kept person has been merged into another since.</param>
    /// <param name="isLaterMerge">Somebody else was merged into the kept one since, and still is.</param>
    /// <param name="isTransferred">With an enrolment that moved, the kept one has begun anew in another cohort since: whose that is, nobody can say.</param>
    /// <param name="isEmailTaken">The address of the one who was merged away is somebody else's now.</param>
    public static RuleBroken? UndoRefusal(bool isUndone, bool keptIsAway, bool isLaterMerge, bool isTransferred, bool isEmailTaken) =>
        isUndone ? new RuleBroken("merge.undone")
        : keptIsAway ? new RuleBroken("merge.kept_merged")
        : isLaterMerge ? new RuleBroken("merge.later_first")
        : isTransferred ? new RuleBroken("merge.transferred")
        : isEmailTaken ? new RuleBroken("merge.email_taken")
        : null;
}
