namespace Lms.Data.Figures;

/// <summary>A row of packed sums as it was read, of any of the three tables: what does not name it stays empty.</summary>
internal sealed record KeptSums
{
    public string Series { get; init; } = "";

    public int Cohort { get; init; }

    public int Place { get; init; }

    public int Year { get; init; }

    public int Month { get; init; }

    public string Country { get; init; } = "";

    public int Version { get; init; }

    public byte[] Payload { get; init; } = [];
}
