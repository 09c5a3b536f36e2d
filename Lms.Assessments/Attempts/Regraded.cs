using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>The answers were marked again against other versions of items. Marks given by hand stand.</summary>
public sealed record Regraded : Step
{
    /// <summary>Items that were regraded; the others keep their marks.</summary>
    public required ValueList<ItemMark> Marks { get; init; }

    /// <summary>The person who ordered it.</summary>
    public required Guid By { get; init; }

    public required string Reason { get; init; }

    [JsonIgnore]
    public override string Kind => "regraded";
}
