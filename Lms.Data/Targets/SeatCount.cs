namespace Lms.Data.Targets;

/// <summary>How many seats a cohort has and what they are doing.</summary>
public sealed record SeatCount
{
    public int Capacity { get; init; }

    /// <summary>Offers in it.</summary>
    public int Taken { get; init; }

    public int Offered { get; init; }

    public int Waiting { get; init; }

    public int Proposed { get; init; }

    /// <summary>Null where it does not come down to fewer.</summary>
    public int? Aim { get; init; }
}
