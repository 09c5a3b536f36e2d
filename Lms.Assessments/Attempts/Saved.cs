using System.Text.Json.Serialization;
using Lms.Assessments.Items;

namespace Lms.Assessments.Attempts;

/// <summary>An answer reached the server.</summary>
public sealed record Saved : Step
{
    public required string ItemId { get; init; }

    /// <summary>The browser's count of changes in this attempt. The highest one of an item is its newest answer, whatever the order of arrival.</summary>
    public required long ClientSeq { get; init; }

    public required Response Response { get; init; }

    [JsonIgnore]
    public override string Kind => "saved";
}
