using Lms.Assessments.Rules;

namespace Lms.Assessments.Submissions;

/// <summary>
/// What becomes of a text that arrives for a draft. Two people of a group may write at once, and one person on two devices; a line may
/// bring the same request twice, or an older one late. Nothing written is ever overwritten unseen: whoever typed over an older text
/// than the one that stands is told so, and shown both.
/// </summary>
public static class DraftRule
{
    /// <summary>The largest count a browser can hold exactly.</summary>
    private const long HighestSeq = (1L << 53) - 2;

    /// <param name="stands">The text that stands; null for the first.</param>
    /// <param name="version">Its version; 0 for none.</param>
    /// <param name="sent">The text that arrives.</param>
    /// <param name="over">The version it was typed over.</param>
    /// <param name="firstSeq">Where the sending page began to count: what it saved itself meanwhile is no conflict.</param>
    public static DraftVerdict Decide(DraftText? stands, int version, DraftText sent, int over, long firstSeq)
    {
        if (sent.Seq is < 0 or > HighestSeq || firstSeq > sent.Seq || over < 0) throw new RuleBroken("submission.malformed");
        if (stands is null) return DraftVerdict.Write;
        if (stands.Text == sent.Text) return DraftVerdict.Known;
        if (version <= over) return DraftVerdict.Write;
        var isOwn = sent.Seq > 0 && stands.By == sent.By && stands.Seq >= firstSeq;
        return isOwn && stands.Seq <= sent.Seq ? DraftVerdict.Write : DraftVerdict.Conflict;
    }
}
