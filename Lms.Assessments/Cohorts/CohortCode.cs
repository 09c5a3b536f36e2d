using System.Globalization;

namespace Lms.Assessments.Cohorts;

/// <summary>A cohort's name on the telephone: module, month and place, as in <c>ERP-2026-12-BISHKEK</c>; a second one of the same adds <c>-2</c>.</summary>
public static class CohortCode
{
    private const int LongestPlace = 14;

    /// <param name="moduleCode">At most 12 characters.</param>
    /// <param name="month"><c>YYYY-MM</c>.</param>
    /// <param name="timeZone">IANA; its last part is the place.</param>
    /// <param name="number">1 for the first of this name.</param>
    /// <returns>At most 40 characters.</returns>
    public static string Of(string moduleCode, string month, string timeZone, int number)
    {
        var place = timeZone[(timeZone.LastIndexOf('/') + 1)..].Replace('_', '-').ToUpperInvariant();
        var name = $"{moduleCode}-{month}-{place[..Math.Min(place.Length, LongestPlace)]}";
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }
}
