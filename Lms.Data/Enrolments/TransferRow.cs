namespace Lms.Data.Enrolments;

/// <summary>A transfer on a page.</summary>
public sealed record TransferRow
{
    public Guid Id { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public Guid FromCohortId { get; init; }

    public string FromCode { get; init; } = "";

    public Guid ToCohortId { get; init; }

    public string ToCode { get; init; } = "";

    public DateTimeOffset ToStartsAt { get; init; }

    public string ToTimeZone { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset MovedAt { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }
}
