namespace Lms.Data.Cascades;

/// <summary>Who passed on what they learned here.</summary>
public sealed record CascadeTrainer
{
    public Guid Id { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Category { get; init; } = "";

    public string InstitutionKind { get; init; } = "";

    public string InstitutionName { get; init; } = "";
}
