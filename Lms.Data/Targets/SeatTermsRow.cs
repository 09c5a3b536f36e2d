namespace Lms.Data.Targets;

/// <summary>The terms of a cohort or a series as they stand, for who may set them.</summary>
public sealed record SeatTermsRow
{
    public Guid Id { get; init; }

    /// <summary>The cohort's code, or the series' name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is to have: the aim where it comes down to one.</summary>
    public int Capacity { get; init; }

    public int Taken { get; init; }

    public bool NeedsApproval { get; init; }

    public int OfferHours { get; init; }
}
