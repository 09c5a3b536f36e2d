namespace Lms.Assessments.Kap;

/// <summary>One comparison in all and by group.</summary>
/// <param name="Awaited">People who may still give the second answer; neither matched nor dropped out.</param>
public sealed record KapSection(KapChange Total, int Awaited, IReadOnlyList<KapGroup> ByModule, IReadOnlyList<KapGroup> ByInstitution, IReadOnlyList<KapGroup> BySex)
{
    internal static KapSection Of(IReadOnlyCollection<KapMeasure> measures, int awaited, int fewest) => new(
        KapChange.Of(measures, fewest),
        awaited,
        KapGroup.By(measures, e => e.Module, fewest),
        KapGroup.By(measures, e => e.Institution.ToString(), fewest),
        KapGroup.By(measures, e => e.Sex, fewest));
}
