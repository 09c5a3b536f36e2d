using Lms.Assessments.Cohorts;
using Lms.Assessments.Holidays;
using Lms.Data.Cohorts;
using Lms.Data.Holidays;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Holidays;

/// <summary>A holiday as it was announced.</summary>
[Authorize(Policies.Administrator)]
internal sealed class ChangeModel(HolidayQueries queries, ShiftQueries shifts, ChangeHoliday change, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HolidayForm Input { get; set; } = new();

    /// <summary>The pressed button: <c>preview</c> saves nothing.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public HolidayRow Row { get; private set; } = new();

    /// <summary>Cohorts that would go elsewhere; null until somebody asked.</summary>
    public IReadOnlyList<(MovableCohort Cohort, CohortPlan Plan)>? Moves { get; private set; }

    public string CountryName => Reports.CountryName.In(words, Row.Country);

    public IReadOnlyList<SelectListItem> Statuses => HolidayForm.Statuses(words);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await queries.Find(Id) is not { } row)
        {
            return NotFound();
        }

        (Row, Input) = (row, HolidayForm.Of(row));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await queries.Find(Id) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        if (!ModelState.IsValid || Input.Input() is not { } input)
        {
            return await AgainAsync();
        }

        if (Then == "preview")
        {
            return await Preview(row, input);
        }

        // The list's own names are texts in every language, and how it finds its date is its nature: neither is the form's to change.
        var kept = input with { Name = row.Code is null ? input.Name : row.Name, Kind = HolidayForm.Of(row).Input()!.Kind };
        return await change.Run(Id, Input.Version, kept, me.Scope)
            ? GoSaying(words["holidays.changed_now"], FormattableString.Invariant($"/holidays/{row.Country}?year={input.OnDate.Year}"))
            : NotFound();
    }

    private async Task<IActionResult> Preview(HolidayRow row, HolidayInput input)
    {
        var now = clock.GetUtcNow();
        var after = input.Status == HolidayStatus.Removed ? null : new Holiday(input.OnDate, input.Days, row.Code ?? input.Name);
        var calendar = (await queries.Of(row.Country, DateOnly.FromDateTime(now.UtcDateTime))).Change(row.ToHoliday(), after);
        Moves = [.. (await shifts.Movable(now)).Where(c => c.HolidayCountry == row.Country).Select(c => (Cohort: c, Plan: c.Move(calendar, now)))
            .Where(m => m.Plan is not null).Select(m => (m.Cohort, m.Plan!))];
        return Page();
    }

    public override async Task LoadAsync() => Row = await queries.Find(Id) ?? new HolidayRow();
}
