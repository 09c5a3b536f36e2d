namespace Lms.Data.Questions;

/// <summary>A hand that is up.</summary>
public sealed record RaisedHand
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public DateTimeOffset RaisedAt { get; init; }
}
