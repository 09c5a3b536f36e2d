using System.Text.Json.Serialization;

namespace Lms.Assessments.Items;

/// <summary>A statement that is true or false; the ids of its two choices are <c>true</c> and <c>false</c>.</summary>
public sealed record TrueFalse : Item
{
    public required bool Key { get; init; }

    [JsonIgnore]
    public override string Kind => "true_false";
}
