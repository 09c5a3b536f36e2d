using Lms.Assessments.Rules;

namespace Lms.Assessments.Surveys;

/// <summary>
/// When somebody is asked, and until when they may answer. Before: from the enrolment on until the person has read a first lesson
/// (what they think then is partly the lesson's), and at the latest <see cref="BeforeDays"/> days after they could begin. After: when
/// all lessons are read, until <see cref="AfterDays"/> days after the cohort's end. The follow-up: <see cref="FollowUpRule"/>.
/// Leaving any of them out keeps nobody from anything but the analysis, unless the completion rule asks for the follow-up.
/// </summary>
public static class SurveyRule
{
    public const int BeforeDays = 14;
    public const int AfterDays = 14;
    public const int LongestEvidence = 1000;

    /// <summary>The largest count a browser can hold exactly.</summary>
    private const long HighestSeq = (1L << 53) - 2;

    /// <param name="canBeginAt">The cohort's start, or the enrolment where that was later.</param>
    public static DateTimeOffset BeforeClosesAt(DateTimeOffset canBeginAt, DateTimeOffset cohortEndsAt)
    {
        var closes = canBeginAt.AddDays(BeforeDays);
        return closes < cohortEndsAt ? closes : cohortEndsAt;
    }

    public static DateTimeOffset AfterClosesAt(DateTimeOffset cohortEndsAt) => cohortEndsAt.AddDays(AfterDays);

    /// <summary>
    /// Null while it takes answers; otherwise <c>survey.not_enrolled</c>, <c>survey.already_sent</c>, <c>survey.closed</c>,
    /// <c>survey.not_open_yet</c> with the instant, or <c>survey.lessons_begun</c>.
    /// </summary>
    public static RuleBroken? Refusal(SurveyFacts facts, DateTimeOffset at) => facts switch
    {
        { TakesPart: false } => new RuleBroken("survey.not_enrolled"),
        { State: SurveyState.Done } => new RuleBroken("survey.already_sent"),
        { State: SurveyState.Expired } => new RuleBroken("survey.closed"),
        _ when at >= facts.ClosesAt => new RuleBroken("survey.closed"),
        _ when at < facts.OpensAt => new RuleBroken("survey.not_open_yet", facts.OpensAt),
        { Wave: SurveyWave.Before, HasReadLesson: true } => new RuleBroken("survey.lessons_begun"),
        _ => null,
    };

    /// <summary>
    /// True: record it. False: it is known, or a newer one is, and the sender may be told that it is safe. The browser counts; on a
    /// tie the one acknowledged first stays. Throws <c>response.malformed</c> for a count no browser could have sent.
    /// </summary>
    public static bool Adds(long? newestSeq, long clientSeq)
    {
        if (clientSeq is < 1 or > HighestSeq) throw new RuleBroken("response.malformed");
        return newestSeq is null || clientSeq > newestSeq;
    }

    /// <summary>As it is kept: trimmed, and empty for an attitude. Throws <c>survey.evidence_too_long</c> with the longest allowed.</summary>
    public static string Evidence(Statement statement, string? text)
    {
        var trimmed = statement.Part == SurveyPart.Practice ? (text ?? "").Trim() : "";
        return trimmed.Length <= LongestEvidence ? trimmed : throw new RuleBroken("survey.evidence_too_long", LongestEvidence);
    }

    /// <summary>Throws <c>survey.unanswered</c> with how many statements are still without an answer: a half is matched with nothing.</summary>
    public static void CheckWhole(Instrument instrument, IEnumerable<string> answered)
    {
        var open = instrument.Unanswered(answered).Count();
        if (open > 0) throw new RuleBroken("survey.unanswered", open);
    }
}
