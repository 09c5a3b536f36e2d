using FsCheck.Xunit;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.Statistics;

public class DistributionTests
{
    /// <summary>Table III of Fisher and Yates, "Statistical Tables" (two-sided 5 %, 10 % and 1 %), with the digits of later reprints.</summary>
    [Theory]
    [InlineData(0.975, 1, 12.7062047364)]
    [InlineData(0.975, 2, 4.3026527297)]
    [InlineData(0.975, 3, 3.1824463053)]
    [InlineData(0.975, 5, 2.5705818356)]
    [InlineData(0.975, 9, 2.2621571628)]
    [InlineData(0.975, 10, 2.2281388520)]
    [InlineData(0.975, 29, 2.0452296421)]
    [InlineData(0.975, 60, 2.0002978220)]
    [InlineData(0.975, 120, 1.9799304051)]
    [InlineData(0.95, 5, 2.0150483733)]
    [InlineData(0.995, 5, 4.0321429836)]
    [InlineData(0.9995, 1, 636.6192487688)]
    public void Students_t_agrees_with_the_printed_tables(double p, double freedom, double t)
    {
        Assert.Equal(t, StudentT.Quantile(p, freedom), 1e-6);
        Assert.Equal(-t, StudentT.Quantile(1 - p, freedom), 1e-6);
        Assert.Equal(p, StudentT.Cdf(t, freedom), 1e-10);
    }

    /// <summary>For one, two and four degrees of freedom the quantile has a formula of its own.</summary>
    [Property]
    public bool Students_t_agrees_with_its_closed_forms(ushort draw)
    {
        var p = (draw + 1) / 65_538.0;
        var two = ((2 * p) - 1) / Math.Sqrt(2 * p * (1 - p));
        var a = 4 * p * (1 - p);
        var four = Math.Sign(p - 0.5) * 2 * Math.Sqrt(Math.Max(0, (Math.Cos(Math.Acos(Math.Sqrt(a)) / 3) / Math.Sqrt(a)) - 1));
        return Near(StudentT.Quantile(p, 1), Math.Tan(Math.PI * (p - 0.5))) && Near(StudentT.Quantile(p, 2), two) && Near(StudentT.Quantile(p, 4), four);
    }

    [Property]
    public bool A_quantile_and_its_probability_undo_each_other_also_for_broken_degrees_of_freedom(ushort draw, ushort degrees)
    {
        double p = (draw + 1) / 65_538.0, freedom = 0.5 + (degrees / 100.0);
        return Math.Abs(StudentT.Cdf(StudentT.Quantile(p, freedom), freedom) - p) < 1e-9 && Math.Abs(Normal.Cdf(Normal.Quantile(p)) - p) < 1e-9;
    }

    [Fact]
    public void Many_degrees_of_freedom_come_to_the_normal_distribution()
    {
        Assert.Equal(1.959963984540054, Normal.Quantile(0.975), 1e-10);
        Assert.Equal(1.644853626951472, Normal.Quantile(0.95), 1e-10);
        Assert.Equal(2.575829303548901, Normal.Quantile(0.995), 1e-10);
        Assert.Equal(Normal.Quantile(0.975), StudentT.Quantile(0.975, 1e8), 1e-6);
        Assert.Equal(0.5, Normal.Cdf(0));
        Assert.Equal(0.05, Normal.ChanceOfChiSquare(3.841458820694124), 1e-10);
        Assert.Equal((0.0, 1.0), (Normal.Cdf(-9), Normal.Cdf(9)));
        Assert.Equal(0, StudentT.Quantile(0.5, 7));
    }

    [Fact]
    public void There_is_no_quantile_of_certainty()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Cdf(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(0));
    }

    private static bool Near(double found, double wanted) => Math.Abs(found - wanted) <= 1e-6 * Math.Max(1, Math.Abs(wanted));
}
