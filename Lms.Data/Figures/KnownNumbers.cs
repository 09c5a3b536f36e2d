using Lms.Assessments.Facts;

namespace Lms.Data.Figures;

/// <summary>Numbers looked up once a unit of work: a completion and its certificate say the same of the same person.</summary>
internal sealed class KnownNumbers
{
    private readonly Dictionary<Fact, FigureNumbers> known = [];

    public async Task<FigureNumbers> Of(UnitOfWork work, Fact fact)
    {
        // What is set aside here has no number.
        var said = fact with
        {
            Id = Guid.Empty, SourceKey = "", Kind = default, Unit = default, Quantity = 1, OccurredOn = default, RecordedAt = default, CorrectsFactId = null,
            ModuleVersionId = null,
        };
        if (!known.TryGetValue(said, out var numbers))
        {
            known[said] = numbers = await work.Numbers(fact);
        }

        return numbers;
    }
}
