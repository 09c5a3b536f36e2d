using System.Text.Json.Serialization;

namespace Lms.Assessments.Attempts;

/// <summary>A person decided the mark of one item, on appeal for instance; no regrade changes it.</summary>
public sealed record MarkedByHand : Step
{
    public required string ItemId { get; init; }

    /// <summary>Basis points of the item, 0 to 10,000.</summary>
    public required int Share { get; init; }

    public required Guid By { get; init; }

    public required string Reason { get; init; }

    [JsonIgnore]
    public override string Kind => "marked_by_hand";
}
