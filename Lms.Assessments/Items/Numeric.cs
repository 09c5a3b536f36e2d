using System.Text.Json.Serialization;

namespace Lms.Assessments.Items;

/// <summary>A number; right when it differs from <see cref="Key"/> by no more than <see cref="Tolerance"/>.</summary>
public sealed record Numeric : Item
{
    public required decimal Key { get; init; }

    public decimal Tolerance { get; init; }

    /// <summary>Printed after the answer field.</summary>
    public string? Unit { get; init; }

    [JsonIgnore]
    public override string Kind => "numeric";
}
