using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <content>Its people's verbs: begin, hand in, appeal.</content>
public sealed partial record Submission
{
    /// <summary>Longest text that can be handed in, in characters: some forty pages.</summary>
    public const int LongestText = 100_000;

    /// <summary>Longest reason of an appeal, a regrade or an answer, in characters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>Begins the work. Throws <c>assignment.not_open</c> with the time it opens, <c>assignment.withdrawn</c>.</summary>
    public static IReadOnlyList<SubmissionStep> Begin(AssignmentTerms terms, DateTimeOffset at)
    {
        var now = InstantJson.Stored(at);
        terms.CheckOpen(now);
        return [new Begun { At = now }];
    }

    /// <summary>A text as it is kept. Throws <c>submission.text_long</c> with the limit.</summary>
    public static string Text(string? typed)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").TrimEnd();
        return text.Length <= LongestText ? text : throw new RuleBroken("submission.text_long", LongestText);
    }

    /// <summary>
    /// Hands in. None when just this was handed in already and waits: a button pressed twice. Throws
    /// <c>submission.already_handed_in</c>, <c>submission.empty</c>, <c>submission.text_long</c>, <c>submission.files</c> with the number allowed,
    /// and those of <see cref="LateRule.Seconds"/> and <see cref="AssignmentTerms.CheckOpen"/>.
    /// </summary>
    /// <param name="members">Whose work it is, by enrolment.</param>
    public IReadOnlyList<SubmissionStep> HandIn(AssignmentTerms terms, string? typed, IEnumerable<Guid> uploads, IEnumerable<Guid> members, DateTimeOffset at)
    {
        var now = InstantJson.Stored(at);
        var text = terms.TakesText ? Text(typed) : "";
        var files = uploads.Order().ToValueList();
        if (State == SubmissionState.HandedIn && Newest!.Text == text && Newest.Uploads.Equals(files)) return [];
        if (!IsOpen) throw new RuleBroken("submission.already_handed_in");
        terms.CheckOpen(now);
        if (text.Length == 0 && files.Count == 0) throw new RuleBroken("submission.empty");
        if (files.Count > terms.MaxFiles) throw new RuleBroken("submission.files", terms.MaxFiles);
        return [new HandedIn
        {
            At = now,
            Round = Round + 1,
            Text = text,
            Uploads = files,
            Members = members.Order().ToValueList(),
            LateSeconds = HandIns.Count > 0 ? HandIns[0].LateSeconds : LateRule.Seconds(terms, now),
        }];
    }

    /// <summary>
    /// Asks for another look. Once for each mark: an answer is an answer. Throws <c>submission.not_marked</c>,
    /// <c>submission.appealed_already</c>, <c>submission.reason</c> with the longest.
    /// </summary>
    public IReadOnlyList<SubmissionStep> AskAgain(Guid by, string? reason, DateTimeOffset at)
    {
        if (State is not (SubmissionState.Marked or SubmissionState.Appealed)) throw new RuleBroken("submission.not_marked");
        if (Appeal is not null) throw new RuleBroken("submission.appealed_already");
        return [new Appealed { At = InstantJson.Stored(at), By = by, Reason = Why(reason) }];
    }

    private static string Why(string? reason)
    {
        var why = (reason ?? "").ReplaceLineEndings("\n").Trim();
        return why.Length is > 0 and <= LongestReason ? why : throw new RuleBroken("submission.reason", LongestReason);
    }
}
