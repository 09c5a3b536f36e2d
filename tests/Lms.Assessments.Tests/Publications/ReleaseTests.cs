using System.Diagnostics;
using Lms.Assessments.Disclosure;
using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Assessments.Tests.Disclosure;

namespace Lms.Assessments.Tests.Publications;

public sealed class ReleaseTests(ITestOutputHelper output)
{
    private static readonly DateOnly Later = new(2030, 1, 1);

    /// <summary>
    /// Small populations, four quarters and their year, each protected with what was out before; then everything is attacked by trying
    /// every whole number, by somebody who knows how people overlap between lines and by a stranger who knows only that no part
    /// outgrows its total.
    /// </summary>
    [Theory, InlineData(1, 21, 2), InlineData(2, 28, 1), InlineData(4, 42, 1), InlineData(6, 26, 1), InlineData(8, 40, 1), InlineData(13, 10, 2)]
    public void Nobody_who_tries_every_number_over_a_year_of_releases_comes_near_a_masked_figure(int seed, int people, int countries) =>
        Withstand(AllOf(new(seed, people, countries), 3));

    /// <summary>Of four countries one has a handful of people: the others' year must not wait for it.</summary>
    [Fact]
    public void A_country_of_a_handful_beside_large_ones_does_not_keep_the_year_in()
    {
        var (large, tiny) = (new Population(2, people: 1_600, countries: 4, units: 4, kinds: 4, modules: 3), new Population(102, people: 8, countries: 1));
        List<Release> releases = [];
        foreach (var period in new ReleasePeriod(2026, null).Quarters.Append(new(2026, null)))
        {
            releases.Add(Release.Of(period, Beside(large.Figures(period), tiny.Figures(period)), [.. releases], Protection.DefaultThreshold, Later));
        }

        Assert.Empty(Attack.Exposures(ReleaseNet.Of([], releases), Masked(releases), Protection.DefaultThreshold));

        static IReadOnlyList<ReleaseFigure> Beside(IReadOnlyList<ReleaseFigure> large, IReadOnlyList<ReleaseFigure> tiny) =>
        [
            .. large.Concat(tiny.Select(f => f.Country.Length == 0 ? f : f with { Country = "C9", Part = f.Part.Replace("C0-", "C9-", StringComparison.Ordinal) }))
                .GroupBy(f => f.Key, StringComparer.Ordinal)
                .Select(g => g.First() with { Value = g.Sum(f => f.Value), People = g.Sum(f => f.People) }),
        ];
    }

    /// <summary>What went out too plainly cannot be called back, and its year must not make it worse.</summary>
    [Fact]
    public void A_year_whose_quarters_give_a_small_figure_away_does_not_go_out()
    {
        var population = new Population(2, people: 28, countries: 1);
        var quarters = Quarters(population, 3);
        var lone = quarters[0].Figures.First(f => f.IsMasked && f.Figure.People is > 0 and < 3);
        quarters[0] = quarters[0] with { Figures = [.. quarters[0].Figures.Select(f => f with { IsMasked = f == lone })] };

        var refused = Assert.Throws<RuleBroken>(() => Release.Of(new(2026, null), population.Figures(new(2026, null)), quarters, 3, Later));

        Assert.Equal("publications.cannot_protect", refused.Code);
    }

    /// <summary>The same attack on a protector that masks what is small and no more: it must come through, or the attack is worth nothing.</summary>
    [Fact]
    public void The_same_attack_breaks_a_masking_of_small_figures_alone()
    {
        const int k = 3;
        var broken = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            var population = new Population(seed, people: 30, countries: 1);
            var tables = ReleaseNet.Of(population.Figures(new(2026, 1)), []);
            var small = tables.Cells.Where(c => c.People is > 0 and < k).Select(c => c.Key).ToHashSet();
            var exact = new[] { false, true }
                .SelectMany(asStranger => new Outsider(tables, small, headroom: 4 * k, asStranger).Ranges(small))
                .Where(r => r.Range.Width < k - 1)
                .Select(r => r.Key)
                .ToHashSet();
            var linear = Attack.Exposures(tables, small, k).Select(r => r.Key).ToHashSet();
            Assert.Subset(exact, linear);
            broken += exact.Count;
        }

        Assert.InRange(broken, 10, int.MaxValue);
    }

    [Fact]
    public void A_year_that_does_not_mind_its_quarters_gives_them_back()
    {
        const int k = 3;
        var given = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            var population = new Population(seed, people: 30, countries: 1);
            var quarters = Quarters(population, k);
            var alone = Release.Of(new(2026, null), population.Figures(new(2026, null)), [.. quarters.Select(Unmasked)], k, Later);
            var tables = ReleaseNet.Of([], [.. quarters, alone]);
            given += Attack.Exposures(tables, Masked([.. quarters, alone]), k).Count;
        }

        Assert.InRange(given, 1, int.MaxValue);

        static Release Unmasked(Release r) => r with { Figures = [] };
    }

    [Fact]
    public void A_programme_of_five_countries_is_protected_within_seconds_and_stays_readable()
    {
        var population = new Population(7, people: 4_500, countries: 5, units: 9, kinds: 7, modules: 6);
        var clock = Stopwatch.StartNew();

        var releases = AllOf(population, Protection.DefaultThreshold);

        var (tables, masked) = (ReleaseNet.Of([], releases), Masked(releases));
        output.WriteLine($"{tables.Cells.Count} figures, {tables.Cells.Count(c => c.People is > 0 and < 10)} small, {masked.Count} masked, {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(masked.Count, 1, tables.Cells.Count / 2);
        Assert.DoesNotContain(tables.Cells, c => masked.Contains(c.Key) && c.Key.EndsWith("|people|||", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_is_over_goes_out_once_and_a_year_after_its_quarters()
    {
        var population = new Population(3, people: 30, countries: 1);
        var first = Out(new(2026, 1), []);

        Refused("publications.not_over", () => Release.Of(new(2026, 1), population.Figures(new(2026, 1)), [], 3, new DateOnly(2026, 3, 31)));
        Refused("publications.already_out", () => Out(new(2026, 1), [first]));
        Refused("publications.quarters_first", () => Out(new(2026, null), [first]));

        Release Out(ReleasePeriod period, IReadOnlyList<Release> earlier) => Release.Of(period, population.Figures(period), earlier, 3, Later);

        static void Refused(string code, Func<object> act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
    }

    private static void Withstand(List<Release> releases)
    {
        const int k = 3;
        var (tables, masked) = (ReleaseNet.Of([], releases), Masked(releases));
        var small = tables.Cells.Where(c => c.IsSmall(k)).Select(c => c.Key).ToHashSet();
        Assert.Subset(masked, small);
        foreach (var asStranger in new[] { false, true })
        {
            var ranges = new Outsider(tables, masked, headroom: 4 * k, asStranger).Ranges(small).ToList();
            Assert.NotEmpty(ranges);
            Assert.DoesNotContain(ranges, r => r.Range.Width < k - 1);
        }

        Assert.Empty(Attack.Exposures(tables, masked, k));
    }

    private static List<Release> AllOf(Population population, int k)
    {
        var quarters = Quarters(population, k);
        return [.. quarters, Release.Of(new(2026, null), population.Figures(new(2026, null)), quarters, k, Later)];
    }

    private static List<Release> Quarters(Population population, int k)
    {
        List<Release> quarters = [];
        foreach (var quarter in new ReleasePeriod(2026, null).Quarters)
        {
            quarters.Add(Release.Of(quarter, population.Figures(quarter), [.. quarters], k, Later));
        }

        return quarters;
    }

    private static HashSet<string> Masked(List<Release> releases) => [.. releases.SelectMany(r => r.Figures).Where(f => f.IsMasked).Select(f => f.Figure.Key)];
}
