using Lms.Assessments.Figures;
using Lms.Assessments.Packages;
using Lms.Data.Factsheets;
using Lms.Data.Packages;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Packages;

/// <summary>Has a factsheet sent out each month.</summary>
[Authorize(Policies.Officer)]
internal sealed class NewModel(FactsheetQueries factsheets, LanguageList languages, Choices choices, CreatePackage create, CurrentPerson me, Reader reader, TimeProvider clock)
    : PackageFormPage(factsheets, languages, choices, me, reader)
{
    private readonly TimeZoneInfo zone = reader.Zone;

    public IReadOnlyList<SelectListItem> Months
    {
        get
        {
            // Which month is next is a matter of hours between zones: said for the reader's.
            var next = PackageCalendar.Next(clock.GetUtcNow(), zone);
            return [Choice(next, Words["packages.goes_on", ("day", Words.Dates.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(PackageCalendar.DueAt(next, zone), zone).DateTime)))]), Choice(next - 1, Words["packages.goes_now"])];
        }
    }

    public async Task OnGetAsync()
    {
        Know(Me.TimeZone);
        await LoadAsync();
        Input = new()
        {
            Country = Countries is [var only] ? only.Value : "",
            Language = Words.Language.Tag,
            Level = "ministry",
            TimeZone = Me.TimeZone,
            FirstMonth = PackageCalendar.Next(clock.GetUtcNow(), zone),
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Know(Me.TimeZone);
        if (!await IsRight())
        {
            return await AgainAsync();
        }

        return await create.Run(Input.Plan(), Input.FirstMonth, Me.Scope) is { } id ? GoSaying(Words["packages.created_now"], $"/packages/{id}") : NotFound();
    }

    private SelectListItem Choice(int month, string hint) =>
        new(Words.Dates.Month(new MonthSpan(month, month).FirstDay), month.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Group = new SelectListGroup { Name = hint } };
}
