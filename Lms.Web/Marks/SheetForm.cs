using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Marks;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Submissions;

namespace Lms.Web.Marks;

/// <summary>A sheet as the form sends it: a level and a comment by criterion, and the three parts of feedback. Lengths are the core's to refuse.</summary>
public sealed class SheetForm
{
    /// <summary>The hand-in the marker has seen.</summary>
    public int Round { get; set; }

    /// <summary>Counts what was sent from the page; a form without script sends what it was given.</summary>
    public long Seq { get; set; }

    public Dictionary<string, int?> Level { get; set; } = [];

    public Dictionary<string, string?> Note { get; set; } = [];

    [Display(Name = "marks.part_seen")]
    public string? Seen { get; set; }

    [Display(Name = "marks.part_effect")]
    public string? Effect { get; set; }

    [Display(Name = "marks.part_next_time")]
    public string? NextTime { get; set; }

    /// <summary>Of a changed mark, or an answer.</summary>
    public string? Reason { get; set; }

    public IEnumerable<CriterionMark> Marks =>
        Level.Keys.Union(Note.Keys, StringComparer.Ordinal).Select(k => new CriterionMark(k, Level.GetValueOrDefault(k), Note.GetValueOrDefault(k)));

    public Feedback Feedback => FeedbackRule.Of(Seen, Effect, NextTime);

    public static SheetForm Of(MarkSheet sheet, int round, long seq) => new()
    {
        Round = round,
        Seq = seq,
        Level = sheet.Marks.ToDictionary(m => m.Key, m => m.Level),
        Note = sheet.Marks.ToDictionary(m => m.Key, m => m.Comment),
        Seen = sheet.Feedback.Seen,
        Effect = sheet.Feedback.Effect,
        NextTime = sheet.Feedback.NextTime,
    };

    /// <summary>From a mark that stands: levels between two whole ones are left open, so that whoever changes it decides.</summary>
    public static SheetForm Of(Submission submission) => Of(
        new MarkSheet([.. submission.Results.Select(r => new CriterionMark(r.Key, r.LevelHundredths % 100 == 0 ? r.LevelHundredths / 100 : null, r.Comment))], submission.Feedback ?? FeedbackRule.None),
        submission.Round, 0);

    /// <summary>What stands in the field of a part, as it was typed.</summary>
    public string? Part(FeedbackPart part) => part switch
    {
        FeedbackPart.Seen => Seen,
        FeedbackPart.Effect => Effect,
        _ => NextTime,
    };

    public int Decided(Rubric rubric) => rubric.Criteria.Count(c => Level.GetValueOrDefault(c.Key) is not null);
}
