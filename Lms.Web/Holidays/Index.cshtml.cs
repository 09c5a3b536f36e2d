using System.ComponentModel.DataAnnotations;
using Lms.Data.Holidays;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Institutions;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Holidays;

/// <summary>The calendars of days off, a country each.</summary>
[Authorize(Policies.Administrator)]
internal sealed class IndexModel(HolidayQueries queries, SetWeekend set, ReferenceBook book, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty, Display(Name = "holidays.country"), Required]
    public string Country { get; set; } = "";

    public IReadOnlyList<CalendarRow> Calendars { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others => [.. Countries.Choices(words, book).Where(c => Calendars.All(k => k.Country != c.Value))];

    public string Weekend(CalendarRow row) => HolidayForm.Weekend(row.WeekendDays, words);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid || Others.All(c => c.Value != Country))
        {
            return await AgainAsync();
        }

        await set.Run(Country, [DayOfWeek.Saturday, DayOfWeek.Sunday], me.Scope);
        return GoSaying(words["holidays.another_now"], $"/holidays/{Country}");
    }

    public override async Task LoadAsync() => Calendars = [.. (await queries.Calendars(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))).OrderBy(c => CountryName.In(words, c.Country), StringComparer.Create(words.Language.Culture, ignoreCase: false))];
}
