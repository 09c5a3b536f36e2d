using System.Collections.Immutable;

namespace Lms.Assessments.Completions;

/// <summary>
/// What a rule can ask for, by its stored name. A new measure is a new name here and a figure in <see cref="Progress"/>; the rule
/// itself and its evaluation stay as they are.
/// </summary>
public static class Measure
{
    /// <summary>Every measure, in the order in which a rule lists them.</summary>
    public static readonly ImmutableArray<string> All = [Lessons, Attendance, CaseStudy, GroupWork, MicroTeaching, Portfolio, PostTest, ActionPlan, Coaching, FollowUp];

    /// <summary>Those reached by a level of a rubric.</summary>
    public static bool IsLevel(string measure) => measure is CaseStudy or GroupWork or MicroTeaching or Portfolio;

    /// <summary>Those that are there or not.</summary>
    public static bool IsWhole(string measure) => measure is ActionPlan or Coaching or FollowUp;

    /// <summary>Lessons read, of the lessons of the module version.</summary>
    public const string Lessons = "lessons";

    /// <summary>Best share of a marked test after the lessons, in basis points of 10,000.</summary>
    public const string PostTest = "post_test";

    /// <summary>Sessions the person was present at, of the cohort's sessions that were not cancelled: those to come are among them.</summary>
    public const string Attendance = "attendance";

    /// <summary>The lowest level among the cohort's marked case studies, in hundredths of a level, of the highest level in hundredths; 0 while one is unmarked.</summary>
    public const string CaseStudy = "case_study";

    /// <summary>The same of its group work.</summary>
    public const string GroupWork = "group_work";

    /// <summary>The same of its micro-teaching.</summary>
    public const string MicroTeaching = "micro_teaching";

    /// <summary>The same of its portfolio pieces.</summary>
    public const string Portfolio = "portfolio";

    /// <summary>An action plan that is written: 1 of 1.</summary>
    public const string ActionPlan = "action_plan";

    /// <summary>An action plan its mentor closed, with whatever outcome: 1 of 1.</summary>
    public const string Coaching = "coaching";

    /// <summary>The questions about attitude and practice 90 days later answered: 1 of 1.</summary>
    public const string FollowUp = "follow_up";
}
