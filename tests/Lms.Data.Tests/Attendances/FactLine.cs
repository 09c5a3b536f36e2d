namespace Lms.Data.Tests.Attendances;

/// <summary>What a test asks of a fact.</summary>
public sealed record FactLine
{
    public string Kind { get; init; } = "";

    public string Unit { get; init; } = "";

    public int Quantity { get; init; }

    public string SourceKey { get; init; } = "";

    public string Provenance { get; init; } = "";

    public string RuleVersion { get; init; } = "";

    public string? Sex { get; init; }
}
