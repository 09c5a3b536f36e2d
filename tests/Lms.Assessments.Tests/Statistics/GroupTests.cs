using FsCheck.Xunit;
using Lms.Assessments.Rules;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.Statistics;

public class GroupTests
{
    [Fact]
    public void A_standardized_difference_is_that_of_the_textbook()
    {
        // Borenstein, Hedges, Higgins and Rothstein, "Introduction to Meta-Analysis" (2009), chapter 4: d = 0.5970, J = 0.9923, g = 0.5924.
        var g = StandardizedDifference.Of(new Summary(50, 100, 4.5), new Summary(50, 103, 5.5));

        Assert.Equal(0.5924, g, 5e-5);
        Assert.Throws<RuleBroken>(() => StandardizedDifference.Of(new Summary(5, 1, 0), new Summary(5, 2, 0)));
    }

    [Fact]
    public void Dropping_out_is_judged_by_how_those_who_left_began()
    {
        double[] stayed = [0.4, 0.5, 0.6, 0.7, 0.5, 0.6];

        Assert.Equal(AttritionVerdict.NobodyLeft, Attrition.Of(stayed, [], 2).Verdict);
        Assert.Equal(AttritionVerdict.TooFew, Attrition.Of(stayed, [0.2, 0.3], 3).Verdict);
        Assert.Equal(AttritionVerdict.TooFew, Attrition.Of([0.2], [0.2, 0.3], 0).Verdict);
        Assert.Equal(AttritionVerdict.Alike, Attrition.Of(stayed, stayed, 2).Verdict);
        Assert.Equal(AttritionVerdict.Slight, Attrition.Of(stayed, [.. stayed.Select(s => s - 0.015)], 2).Verdict);
        var different = Attrition.Of(stayed, [0.2, 0.3, 0.25], 3);
        Assert.Equal((AttritionVerdict.Different, 6, 3), (different.Verdict, different.Stayed, different.Left));
        Assert.True(different is { Standardized: < -2, Difference.Difference: < -0.29 });
        Assert.Equal(1 / 3.0, different.Rate, 1e-12);
        Assert.Equal((AttritionVerdict.Different, (double?)null), (Attrition.Of([1, 1, 1], [0, 0, 0], 2).Verdict, Attrition.Of([1, 1, 1], [0, 0, 0], 2).Standardized));
        Assert.Equal(AttritionVerdict.Alike, Attrition.Of([1, 1, 1], [1, 1, 1], 2).Verdict);
    }

    [Fact]
    public void A_result_carries_over_to_the_other_form_as_in_the_textbook()
    {
        // Kolen and Brennan (2004), 2.3: X with mean 72 and deviation 10, Y with 77 and 9: y = .9 x + 12.2.
        Summary x = new(100, 72, 10), y = new(100, 77, 9);

        Assert.Equal(79.7, FormCheck.Equate(75, x, y), 1e-9);
        Assert.Equal(81.5, FormCheck.Equate(77, x, y), 1e-9);
        Assert.Equal(75, FormCheck.Equate(FormCheck.Equate(75, x, y), y, x), 1e-9);
        Assert.Throws<RuleBroken>(() => FormCheck.Equate(75, x with { Sd = 0 }, y));
    }

    [Fact]
    public void Forms_are_alike_different_or_not_to_be_told()
    {
        double[] Around(double mean, int n) => [.. Enumerable.Range(0, n).Select(i => mean + (0.1 * (i % 2 == 0 ? 1 : -1)))];

        Assert.Equal(FormVerdict.Alike, FormCheck.Of(Around(0.5, 100), Around(0.51, 100), 10).Verdict);
        Assert.Equal(FormVerdict.Different, FormCheck.Of(Around(0.5, 100), Around(0.6, 100), 10).Verdict);
        Assert.Equal(FormVerdict.NotSure, FormCheck.Of(Around(0.5, 12), Around(0.52, 12), 10).Verdict);
        Assert.Equal(FormVerdict.TooFew, FormCheck.Of(Around(0.5, 100), Around(0.5, 9), 10).Verdict);
        Assert.Null(FormCheck.Of([1], [1], 0).Difference);
    }

    [Property]
    public bool Exchanging_the_forms_turns_the_difference_round_and_keeps_the_verdict(byte[] first, byte[] second)
    {
        double[] a = [.. first.Select(v => v / 255.0)], b = [.. second.Select(v => v / 255.0)];
        var (one, other) = (FormCheck.Of(a, b, 2), FormCheck.Of(b, a, 2));
        return one.Verdict == other.Verdict && Math.Abs((one.Difference?.Difference ?? 0) + (other.Difference?.Difference ?? 0)) < 1e-12;
    }
}
