using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Cohorts;
using Lms.Data.Cohorts;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Cohorts;

/// <summary>A single cohort by hand.</summary>
[Authorize(Policies.Officer)]
internal sealed class NewModel(SeriesChoices choices, CreateCohort create, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Modules { get; private set; } = [];

    public IReadOnlyList<SelectListItem> OpenTo { get; private set; } = [];

    public IReadOnlyList<SelectListItem> TimeZones => choices.TimeZones;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.TimeZone = me.TimeZone;
        Input.Starts = WallClock.Text(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(me.TimeZone)).DateTime.Date.AddDays(14).AddHours(10));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Offered(nameof(Input.Module), Input.Module, Modules);
        Offered(nameof(Input.Institution), Input.Institution, OpenTo);
        Offered(nameof(Input.TimeZone), Input.TimeZone, TimeZones);
        var start = WallClock.Parse(Input.Starts);
        if (start is null)
        {
            ModelState.AddModelError("Input.Starts", choices.NotOffered);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var plan = SeriesCalendar.Plan(start!.Value, TimeZoneInfo.FindSystemTimeZoneById(Input.TimeZone), Input.LeadDays, Input.LengthDays);
        var cohort = new NewCohort(Guid.Parse(Input.Module), plan, Input.Capacity, Guid.TryParse(Input.Institution, out var institution) ? institution : null);
        return await create.Run(cohort, me.Scope) is { } id ? GoSaying(words["cohorts.created_now"], $"/cohorts/{id}") : NotFound();
    }

    public override async Task LoadAsync()
    {
        Modules = await choices.Modules();
        OpenTo = await choices.OpenTo(me.Scope);
    }

    private void Offered(string field, string? value, IReadOnlyList<SelectListItem> items)
    {
        if (!SeriesChoices.Offers(items, value))
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", choices.NotOffered);
        }
    }

    internal sealed class Form
    {
        [Display(Name = "series.module"), Required]
        public string Module { get; set; } = "";

        [Display(Name = "series.open_to")]
        public string? Institution { get; set; }

        [Display(Name = "series.zone"), Required]
        public string TimeZone { get; set; } = "";

        [Display(Name = "cohorts.starts"), Required]
        public string Starts { get; set; } = "";

        [Display(Name = "series.capacity"), Range(1, SeriesPlan.MostSeats)]
        public int Capacity { get; set; } = 30;

        [Display(Name = "series.lead"), Range(0, SeriesPlan.MostLeadDays)]
        public int LeadDays { get; set; } = 21;

        [Display(Name = "series.length"), Range(1, SeriesPlan.MostLengthDays)]
        public int LengthDays { get; set; } = 28;
    }
}
