namespace Lms.Assessments.Figures;

/// <summary>The combinations of paged keys that get rows, packed as <see cref="FigureFold"/> packs the keys of a cell.</summary>
public sealed class FigurePage
{
    private readonly HashSet<long> kept;
    private readonly long mask;

    internal FigurePage(HashSet<long> kept, IReadOnlyList<FigureAxis?> axes)
    {
        this.kept = kept;
        mask = axes.Aggregate(0L, (bits, axis) => (bits << FigureFold.Bits) | (axis is null ? 0L : FigureFold.MostKey));
    }

    internal bool Keeps(long keys) => kept.Contains(keys & mask);
}
