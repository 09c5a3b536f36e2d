namespace Lms.Data.Waits;

/// <summary>Who reads the letter of an offer.</summary>
public sealed record OfferReader
{
    public Guid PlaceId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";
}
