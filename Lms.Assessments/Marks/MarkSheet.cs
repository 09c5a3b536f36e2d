using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Marks;

/// <summary>
/// What one marker puts down about one piece of work, also half filled in: a level and a comment a criterion, and feedback in three
/// parts. Stored as JSON with every change; the same form is used for a practice a mentor observed.
/// </summary>
public sealed record MarkSheet(ValueList<CriterionMark> Marks, Feedback Feedback)
{
    public static MarkSheet Empty { get; } = new([], FeedbackRule.None);

    /// <summary>From a stored row. Throws <see cref="System.Text.Json.JsonException"/> when it is no sheet.</summary>
    public static MarkSheet Read(string json) => CanonicalJson.Read<MarkSheet>(json);

    public string ToJson() => CanonicalJson.Write(this);

    public CriterionMark? Find(string key) => Marks.FirstOrDefault(m => m.Key == key);

    /// <summary>
    /// What was sent for this rubric: in its order, texts trimmed, nothing for criteria left alone. Throws
    /// <c>mark.unknown_criterion</c>, <c>mark.no_such_level</c>, <c>mark.too_long</c>.
    /// </summary>
    public static MarkSheet Of(Rubric rubric, IEnumerable<CriterionMark> marks, Feedback feedback)
    {
        var sent = marks.ToList();
        rubric.Check(sent);
        var kept = rubric.Criteria
            .Select(c => sent.LastOrDefault(m => m.Key == c.Key))
            .OfType<CriterionMark>()
            .Select(m => m with { Comment = Text(m.Comment, CriterionMark.LongestComment) is { Length: > 0 } comment ? comment : null })
            .Where(m => m.Level is not null || m.Comment is not null);
        return new MarkSheet(kept.ToValueList(), feedback);
    }

    /// <summary>The sheet, complete: throws <c>mark.level_missing</c> with the first criterion that has none, or <c>mark.feedback_missing</c>.</summary>
    public MarkSheet Whole(Rubric rubric)
    {
        rubric.Check(Marks);
        if (rubric.FirstOpen(Marks) is { } open) throw new RuleBroken("mark.level_missing", open.Name);
        FeedbackRule.CheckWhole(Feedback);
        return this;
    }

    /// <summary>What it comes to when it alone counts. Must be complete.</summary>
    public MarkOutcome Outcome(Rubric rubric) => new()
    {
        Results = rubric.Criteria.Select(c => Find(c.Key)!).Select(m => new CriterionResult(m.Key, m.Level!.Value * 100, m.Comment)).ToValueList(),
        LevelHundredths = rubric.Level(Marks),
        Levels = rubric.Levels(),
        PointsHundredths = rubric.Points(Marks),
        MaxPointsHundredths = rubric.MaxPoints(),
        Feedback = Feedback,
    };

    internal static string Text(string? typed, int longest)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Trim();
        return text.Length <= longest ? text : throw new RuleBroken("mark.too_long", longest);
    }

    internal static string Join(string first, string second) =>
        first == second || second.Length == 0 ? first : first.Length == 0 ? second : first + "\n\n" + second;
}
