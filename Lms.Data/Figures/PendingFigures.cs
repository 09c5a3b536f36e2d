using Lms.Assessments.Facts;
using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>
/// The facts a unit of work has written, whose roll-ups it brings up to date before it commits: first who met which indicator, then the
/// sums. Always in that order, and rows in the order of their keys, so that two units wait for one another and do not lock each other out.
/// </summary>
internal sealed class PendingFigures : ISettled
{
    private readonly List<Fact> facts = [];

    public void Add(Fact fact) => facts.Add(fact);

    /// <summary>Leaves the roll-ups of this unit as they are: what a benchmark compares with.</summary>
    public void Forget() => facts.Clear();

    public async Task Settle(UnitOfWork work)
    {
        var numbers = new KnownNumbers();
        await work.DecideIndicators(facts, numbers);
        var tallies = new FigureTallies();
        foreach (var fact in facts)
        {
            if (FigureTallies.Series(fact.Kind) is { } series)
            {
                tallies.Add(series, fact, await numbers.Of(work, fact));
            }
        }

        await work.Add(tallies);
    }
}
