using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Completions;

namespace Lms.Web.Completions;

/// <summary>A rule as its form has it: what is left empty is not asked for.</summary>
public sealed class RuleForm
{
    [Display(Name = "completions.name_lessons"), Range(1, 100, ErrorMessage = "errors.range")]
    public int? Lessons { get; set; }

    [Display(Name = "completions.name_attendance"), Range(1, 100, ErrorMessage = "errors.range")]
    public int? Attendance { get; set; }

    [Display(Name = "completions.name_post_test"), Range(1, 100, ErrorMessage = "errors.range")]
    public int? PostTest { get; set; }

    [Display(Name = "completions.name_case_study"), Range(1, WorkPiece.UsualLevels, ErrorMessage = "errors.range")]
    public int? CaseStudy { get; set; }

    [Display(Name = "completions.name_group_work"), Range(1, WorkPiece.UsualLevels, ErrorMessage = "errors.range")]
    public int? GroupWork { get; set; }

    [Display(Name = "completions.name_micro_teaching"), Range(1, WorkPiece.UsualLevels, ErrorMessage = "errors.range")]
    public int? MicroTeaching { get; set; }

    [Display(Name = "completions.name_portfolio"), Range(1, WorkPiece.UsualLevels, ErrorMessage = "errors.range")]
    public int? Portfolio { get; set; }

    [Display(Name = "completions.need_action_plan")]
    public bool ActionPlan { get; set; }

    [Display(Name = "completions.need_coaching")]
    public bool Coaching { get; set; }

    [Display(Name = "completions.need_follow_up")]
    public bool FollowUp { get; set; }

    [Display(Name = "completions.reason"), StringLength(500, ErrorMessage = "errors.too_long")]
    public string? Reason { get; set; }

    /// <summary>In the order in which rules list them.</summary>
    public IReadOnlyList<Requirement> Requirements() =>
    [
        .. Percent(Measure.Lessons, Lessons), .. Percent(Measure.Attendance, Attendance),
        .. Level(Measure.CaseStudy, CaseStudy), .. Level(Measure.GroupWork, GroupWork), .. Level(Measure.MicroTeaching, MicroTeaching), .. Level(Measure.Portfolio, Portfolio),
        .. Percent(Measure.PostTest, PostTest),
        .. Whole(Measure.ActionPlan, ActionPlan), .. Whole(Measure.Coaching, Coaching), .. Whole(Measure.FollowUp, FollowUp),
    ];

    /// <summary>A known version, to be changed.</summary>
    public static RuleForm Of(CompletionRule rule)
    {
        var shares = rule.Requirements.ToDictionary(r => r.Measure, r => r.Share, StringComparer.Ordinal);
        return new RuleForm
        {
            Lessons = In(Measure.Lessons, 100),
            Attendance = In(Measure.Attendance, 100),
            PostTest = In(Measure.PostTest, 100),
            CaseStudy = In(Measure.CaseStudy, Requirement.Level),
            GroupWork = In(Measure.GroupWork, Requirement.Level),
            MicroTeaching = In(Measure.MicroTeaching, Requirement.Level),
            Portfolio = In(Measure.Portfolio, Requirement.Level),
            ActionPlan = shares.ContainsKey(Measure.ActionPlan),
            Coaching = shares.ContainsKey(Measure.Coaching),
            FollowUp = shares.ContainsKey(Measure.FollowUp),
        };

        int? In(string measure, int unit) => shares.TryGetValue(measure, out var share) ? share / unit : null;
    }

    private static IEnumerable<Requirement> Percent(string measure, int? percent) => percent is { } p ? [new Requirement(measure, p * 100)] : [];

    private static IEnumerable<Requirement> Level(string measure, int? level) => level is { } l ? [Requirement.AtLevel(measure, l)] : [];

    private static IEnumerable<Requirement> Whole(string measure, bool asked) => asked ? [Requirement.Whole(measure)] : [];
}
