using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using static Lms.Assessments.Tests.Submissions.Works;

namespace Lms.Assessments.Tests.Submissions;

public class LateRuleTests
{
    [Fact]
    public void In_time_is_up_to_and_with_the_due_instant() => Assert.Equal((0, 1), (LateRule.Seconds(Terms(), At(0)), LateRule.Seconds(Terms(), At(0).AddMilliseconds(1))));

    [Theory]
    [InlineData(LatePolicy.Refuse, 0.001, false)]
    [InlineData(LatePolicy.Accept, 72, true)]
    [InlineData(LatePolicy.Accept, 72.001, false)]
    [InlineData(LatePolicy.Deduct, 72, true)]
    public void Late_work_is_taken_for_as_long_as_the_policy_says(LatePolicy policy, double hours, bool taken)
    {
        if (taken)
        {
            Assert.True(LateRule.Seconds(Terms(policy), At(hours)) > 0);
        }
        else
        {
            var broken = Assert.Throws<RuleBroken>(() => LateRule.Seconds(Terms(policy), At(hours)));
            Assert.Equal(("submission.too_late", (object)LateRule.ClosesAt(Terms(policy))), (broken.Code, broken.Args.Single()));
        }
    }

    [Theory]
    [InlineData(0, 1_500, 1_500)]
    [InlineData(1, 1_500, 1_350)]
    [InlineData(86_400, 1_500, 1_350)]
    [InlineData(86_401, 1_500, 1_200)]
    [InlineData(86_400 * 30, 1_500, 0)]
    [InlineData(1, 5, 5)] // 4.5, halves up
    public void Each_day_begun_costs_its_share_of_the_points(int lateSeconds, int points, int left) => Assert.Equal(left, LateRule.Points(Terms(), points, lateSeconds));

    [Fact]
    public void Where_late_work_costs_nothing_its_points_stay() => Assert.Equal(1_500, LateRule.Points(Terms(LatePolicy.Accept), 1_500, 90_000));
}
