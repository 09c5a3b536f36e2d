using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>Any number may be chosen; each choice adds its weight. Letters go by place in the file.</summary>
public sealed record MultipleChoice : Item
{
    public required ValueList<WeightedOption> Options { get; init; }

    [JsonIgnore]
    public override string Kind => "multiple";
}
