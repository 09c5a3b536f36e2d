using Lms.Assessments.Cascades;

namespace Lms.Data.Cascades;

/// <summary>What a scope sees of the cascade.</summary>
/// <param name="Own">People who completed the same modules here in the same days and places: what the reach stands beside.</param>
/// <param name="Names">Names of everybody in the lineage whom the reader may see.</param>
public sealed record CascadeReport(
    IReadOnlyList<CascadeRow> Rows,
    CascadeReach Reach,
    IReadOnlyList<(string Module, CascadeReach Reach)> ByModule,
    IReadOnlyList<CascadeNode> Lineage,
    IReadOnlyDictionary<Guid, string> Names,
    long Own);
