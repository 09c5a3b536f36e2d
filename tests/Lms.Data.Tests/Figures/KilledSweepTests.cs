using Lms.Benchmarks.Publications;

namespace Lms.Data.Tests.Figures;

public sealed class KilledSweepTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Figures_publications_and_packages_are_made_once_though_who_makes_them_is_killed_twice(int round)
    {
        var (reached, fault) = await KilledSweeps.Once(seed: 5, round);

        Assert.True(fault is null, $"killed after {reached}: {fault}");
    }
}
