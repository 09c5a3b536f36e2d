namespace Lms.Data.Attendances;

/// <summary>The entry by hand that counts for a person.</summary>
internal sealed record NewestEntry
{
    public Guid PersonId { get; init; }

    public bool Present { get; init; }

    public int? Minutes { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset EnteredAt { get; init; }

    public string EnteredByName { get; init; } = "";
}
