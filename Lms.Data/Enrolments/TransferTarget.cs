namespace Lms.Data.Enrolments;

/// <summary>A cohort of the same module to go on in.</summary>
public sealed record TransferTarget
{
    public Guid CohortId { get; init; }

    public string Code { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int SeatsLeft { get; init; }

    /// <summary>Of the same edition: what was done goes along.</summary>
    public bool SameEdition { get; init; }
}
