using FsCheck.Xunit;
using Lms.Assessments.Rules;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.Statistics;

public class MantelHaenszelTests
{
    [Fact]
    public void Admissions_to_berkeley_are_those_of_the_published_analysis()
    {
        // Bickel, Hammel and O'Connell, Science 187 (1975) 398, six departments: admitted and rejected, men and women. As printed by
        // mantelhaen.test(UCBAdmissions) of R: X-squared = 1.4269, odds ratio 0.9046968, interval 0.7719074 to 1.0603298.
        var found = MantelHaenszel.Of(
        [
            new(512, 313, 89, 19),
            new(353, 207, 17, 8),
            new(120, 205, 202, 391),
            new(138, 279, 131, 244),
            new(53, 138, 94, 299),
            new(22, 351, 24, 317),
        ],
        fewest: 20);

        Assert.Equal((2691, 1835), (found.Reference, found.Focal));
        Assert.Equal(0.9046968, found.OddsRatio, 1e-7);
        Assert.Equal(0.7719074, found.Interval.Low, 1e-6);
        Assert.Equal(1.0603298, found.Interval.High, 1e-6);
        Assert.Equal(1.4269, found.ChiSquare, 5e-5);
        Assert.Equal(0.2323, found.Chance, 5e-5);
        Assert.Equal((FairnessClass.A, false), (found.Class, found.IsHarderForFocal));
    }

    [Fact]
    public void Rabbits_given_penicillin_are_those_of_the_published_analysis()
    {
        // Agresti, "Categorical Data Analysis" (1990), p. 231; mantelhaen.test(Rabbits) of R: X-squared = 3.9286, p = 0.04747, ratio 7, interval 1.026713 to 47.725133.
        var found = MantelHaenszel.Of([new(0, 6, 0, 5), new(3, 3, 0, 6), new(6, 0, 2, 4), new(5, 1, 6, 0), new(2, 0, 5, 0)], fewest: 10);

        Assert.Equal(7, found.OddsRatio, 1e-9);
        Assert.Equal(3.9286, found.ChiSquare, 5e-5);
        Assert.Equal(0.04747, found.Chance, 5e-6);
        Assert.Equal(1.026713, found.Interval.Low, 1e-5);
        Assert.Equal(47.725133, found.Interval.High, 1e-4);
        // -2.35 ln 7 is far, and so few rabbits do not show that it is more than 1.
        Assert.Equal((-4.573, FairnessClass.B, true), (Math.Round(found.Delta, 3), found.Class, found.IsHarderForFocal));
    }

    [Fact]
    public void An_item_that_is_much_harder_for_a_group_of_equal_total_is_of_class_C()
    {
        var strata = Enumerable.Range(1, 8).Select(_ => new Stratum(9, 3, 2, 10)).ToList();

        Assert.Equal(FairnessClass.C, MantelHaenszel.Of(strata, 20).Class);
    }

    [Fact]
    public void An_item_that_all_of_one_group_get_wrong_is_not_missed_for_having_no_finite_ratio()
    {
        var found = MantelHaenszel.Of([new(8, 2, 0, 10), new(9, 1, 0, 10)], 20);

        Assert.Equal((FairnessClass.C, true), (found.Class, found.IsHarderForFocal));
        // Half a person in every cell: (8.5 * 10.5 + 9.5 * 10.5) / (2.5 * 0.5 + 1.5 * 0.5).
        Assert.Equal(18 * 10.5 / 2, found.OddsRatio, 1e-9);
    }

    [Fact]
    public void Too_few_people_and_nobody_to_compare_are_refused()
    {
        Assert.Equal([3, 20], Assert.Throws<RuleBroken>(() => MantelHaenszel.Of([new(10, 10, 2, 1)], 20)).Args);
        Assert.Equal("statistics.no_spread", Assert.Throws<RuleBroken>(() => MantelHaenszel.Of([new(20, 0, 20, 0), new(0, 5, 0, 5)], 20)).Code);
        Assert.Equal("statistics.no_spread", Assert.Throws<RuleBroken>(() => MantelHaenszel.Of([new(20, 10, 0, 0), new(0, 0, 20, 10)], 20)).Code);
    }

    [Property]
    public bool Exchanging_the_groups_turns_delta_round_and_keeps_the_rest((byte, byte, byte, byte)[] drawn)
    {
        var strata = drawn.Select(d => new Stratum(d.Item1, d.Item2, d.Item3, d.Item4)).ToList();
        try
        {
            var found = MantelHaenszel.Of(strata, 1);
            var turned = MantelHaenszel.Of([.. strata.Select(s => new Stratum(s.FocalRight, s.FocalWrong, s.ReferenceRight, s.ReferenceWrong)).Reverse()], 1);
            return Near(found.Delta, -turned.Delta) && Near(found.ChiSquare, turned.ChiSquare) && Near(found.ErrorOfLog, turned.ErrorOfLog) && found.Class == turned.Class;
        }
        catch (RuleBroken)
        {
            return true;
        }
    }

    [Property]
    public bool In_one_stratum_it_is_the_plain_odds_ratio_with_woolfs_error(byte a, byte b, byte c, byte d)
    {
        var stratum = new Stratum(a + 1, b + 1, c + 1, d + 1);
        var found = MantelHaenszel.Of([stratum], 1);
        var ratio = (a + 1.0) * (d + 1) / ((b + 1.0) * (c + 1));
        return Near(found.OddsRatio / ratio, 1) && Near(found.ErrorOfLog, Math.Sqrt((1 / (a + 1.0)) + (1 / (b + 1.0)) + (1 / (c + 1.0)) + (1 / (d + 1.0))));
    }

    [Property]
    public bool People_grouped_by_total_are_the_same_as_their_strata((bool, bool, byte)[] people)
    {
        var all = people.Select(p => (p.Item1, p.Item2, p.Item3 % 4)).ToList();
        try
        {
            var found = MantelHaenszel.Between(all, 1);
            return found.Focal == all.Count(p => p.Item1) && found == MantelHaenszel.Between(Enumerable.Reverse(all), 1);
        }
        catch (RuleBroken)
        {
            return true;
        }
    }

    private static bool Near(double found, double wanted) => Math.Abs(found - wanted) <= 1e-9 * Math.Max(1, Math.Abs(wanted));
}
