using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// Give each left side its right side. Left sides are a, b, c by place in the file; right sides are 1, 2, 3 by
/// <see cref="Letters"/>, so that the ids do not tell the key. A right side may serve several left ones.
/// </summary>
public sealed record Matching : Item
{
    public required ValueList<Option> Lefts { get; init; }

    public required ValueList<Option> Rights { get; init; }

    /// <summary>One pair for each left side, in their order.</summary>
    public required ValueList<Pair> Key { get; init; }

    [JsonIgnore]
    public override string Kind => "matching";
}
