namespace Lms.Data.Figures;

/// <summary>Something to choose: a code or an id, and its name in the reader's language.</summary>
public sealed record FigureChoice
{
    public Guid? Id { get; init; }

    public string Value { get; init; } = "";

    public string Label { get; init; } = "";
}
