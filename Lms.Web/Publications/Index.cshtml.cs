using Lms.Assessments.Factsheets;
using Lms.Data.Publications;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Publications;

/// <summary>What went out, and the way to its factsheets.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(PublicationQueries publications, Reader reader) : PageModel
{
    public IReadOnlyList<PublicationRow> Rows { get; private set; } = [];

    public TimeZoneInfo Zone => reader.Zone;

    public async Task OnGetAsync() => Rows = await publications.List();

    public static string Address(PublicationRow row, FactsheetLevel level)
    {
        var period = Assessments.Publications.ReleasePeriod.Parse(row.Period)!.Value;
        return FormattableString.Invariant($"/factsheets?from={period.FirstDay:yyyy-MM}&to={period.LastDay:yyyy-MM}&level={Assessments.Values.Code.Of(level)}");
    }
}
