using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Assessments.Values;

namespace Lms.Data.Packages;

/// <summary>What somebody wants to go out each month.</summary>
/// <param name="Country">Null = all countries.</param>
/// <param name="TimeZone">In which its months turn, as the IANA names it.</param>
public sealed record PackagePlan(string? Country, FactsheetLevel Level, string Language, ValueList<Recipient> Recipients, string TimeZone = PackagePlan.WorldClock)
{
    public const string WorldClock = "Etc/UTC";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
