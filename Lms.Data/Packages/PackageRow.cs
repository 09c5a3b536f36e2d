using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Assessments.Values;

namespace Lms.Data.Packages;

/// <summary>A package as it is stored, with what became of it.</summary>
public sealed record PackageRow
{
    public Guid Id { get; init; }

    /// <summary>Null = all countries.</summary>
    public string? Country { get; init; }

    public string Level { get; init; } = "";

    public string Language { get; init; } = "";

    public string Recipients { get; init; } = "";

    public string State { get; init; } = "";

    public int FirstMonth { get; init; }

    /// <summary>In which its months turn.</summary>
    public string TimeZone { get; init; } = PackagePlan.WorldClock;

    public Guid OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    public string? Failure { get; init; }

    public int Version { get; init; }

    /// <summary>The newest month settled; null = none.</summary>
    public int? LastMonth { get; init; }

    public ValueList<Recipient> To => RecipientList.Read(Recipients);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public bool IsActive => State == Code.Of(PackageState.Active);

    public FactsheetLevel Detail => Code.Read<FactsheetLevel>(Level);
}
