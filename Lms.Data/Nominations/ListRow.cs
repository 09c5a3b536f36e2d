namespace Lms.Data.Nominations;

/// <summary>What became of one row of a list.</summary>
public sealed record ListRow
{
    public int Position { get; init; }

    public string Typed { get; init; } = "";

    public Guid? PersonId { get; init; }

    public string? NativeName { get; init; }

    public string? LatinName { get; init; }

    public string? InstitutionName { get; init; }

    public string? Email { get; init; }

    /// <summary>The core's code.</summary>
    public string Verdict { get; init; } = "";

    public int? Place { get; init; }

    public string? Code { get; init; }
}
