using Lms.Data;
using Lms.Data.Calendars;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.Web.Calendars;

/// <summary>The reader's secret calendar address: made, shown once, made anew, ended.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class MineModel(Db db, MakeCalendarFeed make, EndCalendarFeed end, CurrentPerson me, IOptions<SiteSettings> site, Words words) : LmsPage
{
    private const string Shown = "calendar";

    /// <summary>Null while there is none.</summary>
    public CalendarFeed? Feed { get; private set; }

    /// <summary>The address, once; null when it is not shown (any more).</summary>
    public Uri? Address { get; private set; }

    /// <summary>The same for the calendar program of this device.</summary>
    public string? Opens => Address is null ? null : "webcal" + Address.AbsoluteUri[Address.AbsoluteUri.IndexOf(':', StringComparison.Ordinal)..];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Address = Feed is not null && TempData[Shown] is string secret ? new Uri(new Uri(site.Value.PublicUrl), $"/calendar/{secret}.ics") : null;
    }

    public override async Task LoadAsync() => Feed = await db.FindCalendarFeed(me.Id);

    public async Task<IActionResult> OnPostAsync()
    {
        TempData[Shown] = await make.Run(me.Id);
        return LocalRedirect("/people/me/calendar");
    }

    public async Task<IActionResult> OnPostEndAsync() =>
        await end.Run(me.Id) ? GoSaying(words["calendars.ended"], "/people/me/calendar") : NotFound();
}
