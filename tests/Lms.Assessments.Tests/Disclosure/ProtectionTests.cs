using Lms.Assessments.Disclosure;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Disclosure;

public sealed class ProtectionTests
{
    [Fact]
    public void A_lone_small_figure_takes_a_second_one_with_it()
    {
        var tables = Table([("women", 3), ("men", 40), ("not_stated", 0)], total: 43);

        var safe = Protection.Protect(tables, 10);

        Assert.Equal(["men", "women"], safe.Masked.Order());
        Assert.Empty(Attack.Exposures(tables, safe.Masked, 10));
    }

    [Fact]
    public void Two_small_figures_hide_each_other_unless_their_total_is_small_too()
    {
        Assert.Equal(["men", "women"], Protection.Protect(Table([("women", 4), ("men", 6)], total: 10), 10).Masked.Order());
        Assert.Equal(["all", "men", "women"], Protection.Protect(Table([("women", 4), ("men", 5)], total: 9), 10).Masked.Order());
    }

    [Fact]
    public void A_zero_goes_only_where_nothing_else_is_left()
    {
        // All seven are women of a country whose total is out already: the zero beside them would say so.
        var tables = new DisclosureTables(
            [new("women", 7, 7), new("men", 0, 0), new("all", 15, 15, Standing: CellStanding.Shown), new("not_stated", 8, 8, Standing: CellStanding.Shown)],
            [new("all", ["women", "men", "not_stated"])]);

        Assert.Equal(["men", "women"], Protection.Protect(tables, 8).Masked.Order());
    }

    [Fact]
    public void Nothing_is_masked_where_nothing_is_small_and_zeros_stay() =>
        Assert.Empty(Protection.Protect(Table([("women", 12), ("men", 10), ("not_stated", 0)], total: 22), 10).Masked);

    [Fact]
    public void One_persons_twelve_presences_are_a_figure_of_one_person()
    {
        var tables = new DisclosureTables([new("a", 12, 1), new("b", 60, 15), new("all", 72, 16)], [new("all", ["a", "b"])]);

        Assert.Contains("a", Protection.Protect(tables, 10).Masked);
    }

    [Fact]
    public void In_rows_and_columns_a_small_figure_takes_three_others()
    {
        var tables = TwoWays();

        var safe = Protection.Protect(tables, 10);

        Assert.Equal(4, safe.Masked.Count);
        Assert.All(safe.Proofs.Values, p => Assert.InRange(p.Width, 9, int.MaxValue));
    }

    [Fact]
    public void A_masking_of_small_figures_alone_is_given_back_and_the_attack_says_so()
    {
        var exposure = Assert.Single(Attack.Exposures(TwoWays(), new HashSet<string>(["r1c1"]), 10));

        Assert.Equal(new Exposure("r1c1", new(2, 2)), exposure);
    }

    [Fact]
    public void What_is_out_stays_as_it_is_and_what_comes_after_gives_it_not_back()
    {
        // A quarter is out with its women masked; its year comes: the other quarters are shown, so the year may not be.
        var tables = new DisclosureTables(
            [
                new("q1", 4, 4, Standing: CellStanding.Masked),
                new("q2", 20, 20, Standing: CellStanding.Shown),
                new("year", 24, 24),
            ],
            [new("year", ["q1", "q2"])]);

        Assert.Equal(["q1", "year"], Protection.Protect(tables, 10).Masked.Order());
    }

    [Fact]
    public void What_is_out_unprotected_cannot_be_protected_any_more_and_is_named()
    {
        var tables = new DisclosureTables(
            [new("a", 4, 4, Standing: CellStanding.Masked), new("b", 20, 20, Standing: CellStanding.Shown), new("all", 24, 24, Standing: CellStanding.Shown)],
            [new("all", ["a", "b"])]);

        Assert.Equal(["a"], Protection.Protect(tables, 10).Exposed);
    }

    [Fact]
    public void People_counted_in_two_parts_do_not_hide_a_figure_from_who_knows_that_they_are_two()
    {
        // 12 and 3 of whom two are in both: 13. Whoever knows of the two reckons 13 + 2 − 12.
        var tables = new DisclosureTables([new("m1", 12, 12), new("m2", 3, 3), new("all", 13, 13)], [new("all", ["m1", "m2"])]);

        Assert.NotEmpty(Attack.Exposures(tables, new HashSet<string>(["m2"]), 10));
        Assert.Empty(Attack.Exposures(tables, Protection.Protect(tables, 10).Masked, 10));
    }

    private static DisclosureTables Table((string Key, int Value)[] parts, int total) =>
        new([.. parts.Select(p => new DisclosureCell(p.Key, p.Value, p.Value)), new("all", total, total, 6)], [new("all", [.. parts.Select(p => p.Key)])]);

    private static DisclosureTables TwoWays()
    {
        int[][] values = [[2, 30, 25], [40, 22, 31], [18, 50, 27]];
        List<DisclosureCell> cells = [];
        List<DisclosureRelation> relations = [];
        for (var r = 0; r < 3; r++)
        {
            cells.AddRange(values[r].Select((v, c) => new DisclosureCell($"r{r + 1}c{c + 1}", v, v)));
            cells.Add(new($"r{r + 1}", values[r].Sum(), 99, 10));
            cells.Add(new($"c{r + 1}", values.Sum(row => row[r]), 99, 10));
            var n = r + 1;
            relations.Add(new($"r{n}", [.. Enumerable.Range(1, 3).Select(c => $"r{n}c{c}")]));
            relations.Add(new($"c{n}", [.. Enumerable.Range(1, 3).Select(row => $"r{row}c{n}")]));
        }

        return new([.. cells], [.. relations]);
    }
}
