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
        if (facts.Count == 0)
        {
            return;
        }

        var numbers = new KnownNumbers();
        var summed = facts.Where(f => FigureTallies.Series(f.Kind) is not null).ToList();
        // One event, as most units have: its numbers and its rows come in one statement.
        var touched = summed is [var only] ? await numbers.Touched(work, only, FigureTallies.Series(only.Kind)!.Value) : null;
        await work.DecideIndicators(facts, numbers);
        var tallies = new FigureTallies();
        foreach (var fact in summed)
        {
            tallies.Add(FigureTallies.Series(fact.Kind)!.Value, fact, await numbers.Of(work, fact));
        }

        await work.Add(tallies, touched);
    }
}
