namespace Lms.Data.Enrolments;

/// <summary>What the letter of a transfer tells.</summary>
public sealed record TransferMail
{
    public Guid EnrolmentId { get; init; }

    public Guid CohortId { get; init; }

    public string FromCode { get; init; } = "";

    public string ToCode { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public bool SameEdition { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }
}
