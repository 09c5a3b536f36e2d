using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>One of several is right. Letters go by place in the file.</summary>
public sealed record SingleChoice : Item
{
    public required ValueList<Option> Options { get; init; }

    /// <summary>Id of the right option.</summary>
    public required string Key { get; init; }

    [JsonIgnore]
    public override string Kind => "single";
}
