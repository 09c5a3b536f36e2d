using Lms.Assessments.Completions;

namespace Lms.Data.Modules.Files;

/// <summary><c>pass_rule</c> of <c>module.yaml</c>: what the module's certificate needs, as its authors write it.</summary>
/// <param name="Percent">Of the test after the lessons.</param>
/// <param name="AttendancePercent">Of the cohort's sessions; null where completing asks for none.</param>
/// <param name="More">Work at a level, the action plan, the coaching, the questions 90 days later, in the order of <see cref="Measure.All"/>.</param>
internal sealed record PassRuleText(int Percent, int? AttendancePercent, IReadOnlyList<Requirement> More)
{
    public static PassRuleText Missing(YamlFields yaml)
    {
        yaml.Fault("pass_rule", "'pass_rule' is missing: { lessons: all, post_test_percent: 70 }.");
        return new PassRuleText(0, null, []);
    }

    public static PassRuleText Read(YamlFields rule)
    {
        if (rule.Text("lessons") is { Length: > 0 } and not "all")
        {
            rule.Fault("lessons", "'lessons' can only be all.");
        }

        return new PassRuleText(
            rule.Whole("post_test_percent", 1, 100),
            rule.OptionalWhole("attendance_percent", 1, 100),
            [.. Measure.All.Select(measure => Asked(rule, measure)).OfType<Requirement>()]);
    }

    private static Requirement? Asked(YamlFields rule, string measure) =>
        Measure.IsLevel(measure) ? rule.OptionalWhole(measure + "_level", 1, WorkPiece.UsualLevels) is { } level ? Requirement.AtLevel(measure, level) : null
        : Measure.IsWhole(measure) && rule.OnlyTrue(measure) ? Requirement.Whole(measure)
        : null;
}
