using Lms.Data;
using Lms.Data.Certificates;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Web.Certificates;

/// <summary>Makes views. "Today" is the issuing site's: whether a certificate has expired must not depend on who asks.</summary>
public sealed class CertificateViews(TimeProvider clock, IOptions<SiteSettings> site)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);

    public CertificateView Of(CertificateRow row) => new(
        row,
        row.Printed(),
        Standing.Of(row, Dates.DayIn(clock.GetUtcNow(), zone)),
        row.EndedAt is { } ended ? Dates.DayIn(ended, zone) : null);

    /// <summary>Issued long enough ago for the sweep to have met it twice.</summary>
    public bool IsLate(CertificateRow row) => row.Sha256 is null && row.IssuedAt < clock.GetUtcNow().AddMinutes(-3);
}
