using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Holidays;
using Lms.Data.Cohorts;
using Lms.Data.Holidays;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Holidays;

/// <summary>One country's days off of a year, its weekend, and the cohorts that keep clear of them.</summary>
[Authorize(Policies.Administrator)]
internal sealed class CountryModel(
    HolidayQueries queries, ShiftQueries shifts, AddHoliday add, ChangeHoliday change, SetWeekend set, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public string Country { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public HolidayForm Input { get; set; } = new();

    [BindProperty, Display(Name = "holidays.weekend_days")]
    public List<int> Weekend { get; set; } = [];

    public string Name => CountryName.In(words, Country);

    public IReadOnlyList<HolidayRow> Holidays { get; private set; } = [];

    public IReadOnlyList<MovableCohort> Moved { get; private set; } = [];

    public IReadOnlyList<int> Years => [Now.Year - 1, Now.Year, Now.Year + 1];

    public IReadOnlyList<SelectListItem> Kinds => HolidayForm.Kinds(words);

    public IReadOnlyList<SelectListItem> Weekdays => HolidayForm.Weekdays(words);

    private DateOnly Now => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await queries.FindCalendar(Country, Now) is not { } calendar)
        {
            return NotFound();
        }

        Weekend = [.. calendar.WeekendDays.Select(d => (int)d)];
        Input.OnDate = null;
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!ModelState.IsValid || Input.Input() is not { } input)
        {
            return await AgainAsync();
        }

        var sure = input.Kind == HolidayKind.Moon ? HolidayStatus.Provisional : HolidayStatus.Confirmed;
        return Done(await add.Run(Country, input with { Status = sure }, me.Scope) is not null, "holidays.added_now", input.OnDate.Year);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, int version)
    {
        if (await queries.Find(id) is not { } row || row.Country != Country || HolidayForm.Of(row).Input() is not { } input)
        {
            return NotFound();
        }

        return Done(await change.Run(id, version, input with { Status = HolidayStatus.Confirmed }, me.Scope), "holidays.confirmed_now", row.OnDate.Year);
    }

    public async Task<IActionResult> OnPostWeekendAsync() => await queries.FindCalendar(Country, Now) is null
        ? NotFound()
        : Done(await set.Run(Country, [.. Weekend.Where(d => d is >= 0 and <= 6).Select(d => (DayOfWeek)d)], me.Scope), "holidays.weekend_now", Year);

    public override async Task LoadAsync()
    {
        Year = Years.Contains(Year) ? Year : Now.Year;
        Holidays = await queries.OfYear(Country, Year);
        Moved = [.. (await shifts.Movable(clock.GetUtcNow())).Where(c => c.HolidayCountry == Country)];
        if (Weekend.Count == 0 && await queries.FindCalendar(Country, Now) is { } calendar)
        {
            Weekend = [.. calendar.WeekendDays.Select(d => (int)d)];
        }
    }

    public static Kind Look(HolidayRow row) => row.Standing switch
    {
        HolidayStatus.Confirmed => Kind.Good,
        HolidayStatus.Provisional => Kind.Warning,
        _ => Kind.Quiet,
    };

    public static DateOnly Day(string local) => DateOnly.FromDateTime(WallClock.Parse(local) ?? throw new FormatException(local));

    private IActionResult Done(bool done, string said, int year) => done ? GoSaying(words[said], FormattableString.Invariant($"/holidays/{Country}?year={year}")) : NotFound();
}
