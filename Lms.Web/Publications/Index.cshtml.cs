using Lms.Assessments.Factsheets;
using Lms.Data.Publications;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Publications;

/// <summary>What went out, and the way to its factsheets.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(PublicationQueries publications, Reader reader, TimeProvider clock) : PageModel
{
    // Long enough to be read after a holiday.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public IReadOnlyList<PublicationRow> Rows { get; private set; } = [];

    /// <summary>What is asked for, and what lately did not go out.</summary>
    public IReadOnlyList<PublicationRequestRow> Requests { get; private set; } = [];

    public bool Waits => Requests.Any(r => r.IsOpen);

    public TimeZoneInfo Zone => reader.Zone;

    public async Task OnGetAsync()
    {
        Rows = await publications.List();
        Requests = await publications.Requests(clock.GetUtcNow() - Lately);
    }

    public static string Address(PublicationRow row, FactsheetLevel level)
    {
        var period = Assessments.Publications.ReleasePeriod.Parse(row.Period)!.Value;
        return FormattableString.Invariant($"/factsheets?from={period.FirstDay:yyyy-MM}&to={period.LastDay:yyyy-MM}&level={Assessments.Values.Code.Of(level)}");
    }
}
