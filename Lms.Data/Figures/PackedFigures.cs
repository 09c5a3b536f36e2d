namespace Lms.Data.Figures;

/// <summary>A row of packed sums. Version 0: there is no such row yet.</summary>
internal sealed record PackedFigures
{
    public int Version { get; init; }

    public byte[] Payload { get; init; } = [];
}
