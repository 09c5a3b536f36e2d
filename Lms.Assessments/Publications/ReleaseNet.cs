using Lms.Assessments.Disclosure;

namespace Lms.Assessments.Publications;

/// <summary>How the figures of the closed list add up, within a period and from quarters to their year.</summary>
public static class ReleaseNet
{
    /// <summary>The net of new figures and those of the releases that add up with them, which stay as they are.</summary>
    public static DisclosureTables Of(IReadOnlyList<ReleaseFigure> figures, IReadOnlyList<Release> earlier)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(earlier);
        List<ReleaseFigure> all = [.. figures, .. earlier.SelectMany(r => r.Figures).Select(f => f.Figure)];
        return new(
            [
                .. figures.Select(f => new DisclosureCell(f.Key, f.Value, f.People, f.Weight)),
                .. earlier.SelectMany(r => r.Figures).Select(f => new DisclosureCell(
                    f.Figure.Key, f.Figure.Value, f.Figure.People, f.Figure.Weight, f.IsMasked ? CellStanding.Masked : CellStanding.Shown)),
            ],
            [.. Relations(all)]);
    }

    private static IEnumerable<DisclosureRelation> Relations(List<ReleaseFigure> all)
    {
        var known = all.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return Sums(all).Where(s => known.Contains(s.Total) && s.Parts.Any())
            .Select(s => new DisclosureRelation(s.Total, [.. s.Parts.Select(p => p.Key)], s.MayOverlap));
    }

    private static IEnumerable<(string Total, IEnumerable<ReleaseFigure> Parts, bool MayOverlap)> Sums(List<ReleaseFigure> all) =>
    [
        // Both sexes and those who did not say.
        .. Grouped(all.Where(f => f.Sex.Length > 0), f => f with { Sex = "" }),
        // A country by its units, its kinds of institution and its modules. Certificates are nearly people by module.
        .. Grouped(all.Where(f => f.Table == ReleaseTable.Units), f => f with { Table = ReleaseTable.People, Part = "" }),
        .. Grouped(all.Where(f => f.Table == ReleaseTable.Kinds), f => f with { Table = ReleaseTable.People, Part = "" }),
        .. Grouped(all.Where(f => f.Table == ReleaseTable.Modules), f => f with { Table = ReleaseTable.People, Part = "" }, _ => true),
        .. Grouped(all.Where(f => f.Table == ReleaseTable.Modules), f => f with { Table = ReleaseTable.Certificates, Part = "" }, _ => true),
        // All countries.
        .. Grouped(all.Where(f => f.Country.Length > 0), f => f with { Country = "" }),
        // A year by its quarters.
        .. Grouped(all.Where(f => f.Period.Quarter is not null), f => f with { Period = new(f.Period.Year, null) }, f => f.Table is not (ReleaseTable.Certificates or ReleaseTable.Attendances)),
    ];

    private static IEnumerable<(string Total, IEnumerable<ReleaseFigure> Parts, bool MayOverlap)> Grouped(IEnumerable<ReleaseFigure> parts, Func<ReleaseFigure, ReleaseFigure> total, Func<ReleaseFigure, bool>? mayOverlap = null) =>
        parts.GroupBy(f => total(f).Key, StringComparer.Ordinal).Select(g => (g.Key, (IEnumerable<ReleaseFigure>)g, mayOverlap?.Invoke(g.First()) == true));
}
