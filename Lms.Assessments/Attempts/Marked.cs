using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>Every item was marked against the version it was answered in.</summary>
public sealed record Marked : Step
{
    public required ValueList<ItemMark> Marks { get; init; }

    [JsonIgnore]
    public override string Kind => "marked";
}
