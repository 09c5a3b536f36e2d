namespace Lms.Assessments.Figures;

/// <summary>Where something counted belonged on that day. A sum over a whole country knows no institution.</summary>
/// <param name="Path">Ids of institutions from the root down, separated by '/', as the tree was then.</param>
/// <param name="Kind">Code of the kind of institution.</param>
public sealed record FigurePlace(Guid? InstitutionId, string? Path, string? Country, string? SubnationalUnit, string? Kind)
{
    /// <summary>True where it was the institution itself or hung anywhere under it.</summary>
    public bool IsUnder(Guid institution) => InstitutionId == institution || Steps().Contains(institution);

    /// <summary>What hung directly under an institution (or the root, for null) on the way to this place; itself where it was that institution; null where it was elsewhere.</summary>
    public Guid? Branch(Guid? under)
    {
        Guid[] steps = [.. Steps()];
        if (under is not { } top) return steps.Length > 0 ? steps[0] : InstitutionId;
        var at = Array.IndexOf(steps, top);
        return at < 0 ? (InstitutionId == top ? top : null) : at + 1 < steps.Length ? steps[at + 1] : top;
    }

    /// <summary>The first of these institutions on the way down to this place.</summary>
    public Guid? FirstOf(IReadOnlySet<Guid> institutions) =>
        Steps().Append(InstitutionId ?? Guid.Empty).Where(institutions.Contains).Select(id => (Guid?)id).FirstOrDefault();

    private IEnumerable<Guid> Steps() => (Path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
