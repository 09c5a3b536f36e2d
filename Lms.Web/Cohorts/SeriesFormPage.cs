using Lms.Assessments.Holidays;
using Lms.Data.Holidays;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Cohorts;

/// <summary>The form of a series, new or known. It saves only dates that the reader has seen.</summary>
internal abstract class SeriesFormPage(SeriesChoices choices, HolidayQueries holidays, CurrentPerson me, TimeProvider clock) : LmsPage
{
    [BindProperty]
    public SeriesForm Input { get; set; } = new();

    /// <summary>The mark of the dates that were on the page when the form was sent.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary><c>preview</c> or <c>save</c>: which button.</summary>
    [BindProperty]
    public string? Act { get; set; }

    private IReadOnlyDictionary<string, WorkCalendar> calendars = new Dictionary<string, WorkCalendar>(StringComparer.Ordinal);

    public SeriesChoices Choices => choices;

    /// <summary>Countries that have a calendar of days off.</summary>
    public IReadOnlyList<SelectListItem> HolidayCountries => choices.HolidayCountries(calendars.Keys);

    public IReadOnlyList<SelectListItem> Modules { get; private set; } = [];

    public IReadOnlyList<SelectListItem> OpenTo { get; private set; } = [];

    public PreviewView? Preview => PreviewView.Of(Input, choices, calendars.GetValueOrDefault(Input.HolidayCountry ?? "", WorkCalendar.Empty), clock.GetUtcNow());

    /// <summary>The dates shown are not the ones that were seen before: look first, then save.</summary>
    public bool LookFirst { get; private set; }

    public abstract bool IsNew { get; }

    protected CurrentPerson Me => me;

    public override async Task LoadAsync()
    {
        Modules = await choices.Modules();
        OpenTo = await choices.OpenTo(me.Scope);
        calendars = await holidays.All(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>The page to show instead of saving; null when the form may be saved.</summary>
    protected async Task<IActionResult?> Check()
    {
        await LoadAsync();
        if (Act == "preview")
        {
            ModelState.Clear();
            return Request.Headers.ContainsKey("X-Part") ? Partial("/Cohorts/_Preview.cshtml", Preview) : Page();
        }

        Offered(nameof(Input.Kind), Input.Kind, choices.Kinds);
        Offered(nameof(Input.TimeZone), Input.TimeZone, choices.TimeZones);
        Offered(nameof(Input.Shift), Input.Shift, choices.Shifts);
        if (Input.Moving != ShiftRule.None)
        {
            Offered(nameof(Input.HolidayCountry), Input.HolidayCountry, HolidayCountries);
        }

        if (IsNew)
        {
            Offered(nameof(Input.Module), Input.Module, Modules);
            Offered(nameof(Input.Institution), Input.Institution, OpenTo);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        if (Preview?.Mark != Seen)
        {
            LookFirst = true;
            return Page();
        }

        return null;
    }

    private void Offered(string field, string? value, IReadOnlyList<SelectListItem> items)
    {
        if (!SeriesChoices.Offers(items, value))
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", choices.NotOffered);
        }
    }
}
