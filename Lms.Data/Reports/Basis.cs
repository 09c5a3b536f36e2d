namespace Lms.Data.Reports;

/// <summary>A rule version and a provenance that the figures of a period rest on.</summary>
public sealed record Basis
{
    public string RuleVersion { get; init; } = "";

    public string Provenance { get; init; } = "";
}
