using Lms.Assessments.Ladders;

namespace Lms.Data.Ladders;

/// <summary>Modules by ministries.</summary>
public sealed record LadderBoard(IReadOnlyList<LadderModule> Modules, IReadOnlyList<LadderPlace> Places, IReadOnlyDictionary<(Guid Module, Guid Place), Ladder> Ladders)
{
    /// <summary>An empty one where nothing was shown yet.</summary>
    public Ladder Of(LadderModule module, LadderPlace place) => Ladders.GetValueOrDefault((module.Id, place.Id)) ?? Ladder.Fold([]);

    /// <summary>How many ministries stand at least as high with a module: what the factsheet says of it.</summary>
    public int Reached(LadderModule module, LadderStep step) => Places.Count(p => Of(module, p).Stands >= step);
}
