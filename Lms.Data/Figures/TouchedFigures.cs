namespace Lms.Data.Figures;

/// <summary>A fact's numbers, and the packed sums it is about to change as they are now; no version where there is no such row yet.</summary>
internal sealed record TouchedFigures : FigureNumbers
{
    public int? CountryVersion { get; init; }

    public byte[]? CountryPayload { get; init; }

    public int? YearVersion { get; init; }

    public byte[]? YearPayload { get; init; }

    public int? TrainingVersion { get; init; }

    public byte[]? TrainingPayload { get; init; }

    public PackedFigures OfCountry => new() { Version = CountryVersion ?? 0, Payload = CountryPayload ?? [] };

    public PackedFigures OfYear => new() { Version = YearVersion ?? 0, Payload = YearPayload ?? [] };

    public PackedFigures OfTraining => new() { Version = TrainingVersion ?? 0, Payload = TrainingPayload ?? [] };
}
