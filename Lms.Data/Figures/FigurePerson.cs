namespace Lms.Data.Figures;

/// <summary>Somebody behind a cell, for those who may see the name: with the event by which they count, one row an event.</summary>
public sealed record FigurePerson
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string RegistrationNumber { get; init; } = "";

    /// <summary>Where they belong now.</summary>
    public string Institution { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public Guid? CohortId { get; init; }

    public string? CohortCode { get; init; }

    public DateOnly OccurredOn { get; init; }
}
