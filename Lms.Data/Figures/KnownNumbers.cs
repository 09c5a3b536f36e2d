using Lms.Assessments.Facts;
using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>Numbers looked up once a unit of work: a completion and its certificate say the same of the same person.</summary>
internal sealed class KnownNumbers(NumberBook? book = null)
{
    private readonly Dictionary<Fact, FigureNumbers> known = [];

    public async Task<FigureNumbers> Of(UnitOfWork work, Fact fact)
    {
        var said = Said(fact);
        if (!known.TryGetValue(said, out var numbers))
        {
            known[said] = numbers = await (book?.Of(work, fact) ?? work.Numbers(fact));
        }

        return numbers;
    }

    /// <summary>With the rows of sums that the fact changes.</summary>
    public async Task<TouchedFigures> Touched(UnitOfWork work, Fact fact, FigureKind series)
    {
        var touched = await work.Touched(fact, series);
        known[Said(fact)] = touched;
        return touched;
    }

    // What is set aside here has no number.
    private static Fact Said(Fact fact) => fact with
    {
        Id = Guid.Empty, SourceKey = "", Kind = default, Unit = default, Quantity = 1, OccurredOn = default, RecordedAt = default, CorrectsFactId = null,
        ModuleVersionId = null,
    };
}
