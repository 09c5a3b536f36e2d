using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// Put these in order. <see cref="Elements"/> stand in the right order; their letters do not (see <see cref="Letters"/>),
/// so neither a page nor a stored answer tells the key.
/// </summary>
public sealed record Ordering : Item
{
    public required ValueList<Option> Elements { get; init; }

    [JsonIgnore]
    public override string Kind => "ordering";
}
