namespace Lms.Data.Institutions;

/// <summary>An institution that is part of another, and what would go back with it: what came with it and nobody has moved since.</summary>
public sealed record InstitutionMerged
{
    public string KeptName { get; init; } = "";

    public long People { get; init; }

    public long Below { get; init; }
}
