using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Meetings;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Meetings;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Meetings;

/// <summary>Times a mentor offers, on their own clock: one, or the same of every week.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SlotsModel(SlotQueries slots, MentoringQueries mentoring, OfferSlots offer, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    /// <summary>As the browser writes it: <c>2026-12-01T16:00</c>.</summary>
    [BindProperty, Display(Name = "meetings.first"), Required]
    public string Starts { get; set; } = "";

    [BindProperty, Display(Name = "meetings.minutes"), Range(SlotRule.LeastMinutes, SlotRule.MostMinutes)]
    public int Minutes { get; set; } = 30;

    [BindProperty, Display(Name = "meetings.weeks"), Range(1, SlotRule.MostTimes)]
    public int Weeks { get; set; } = 1;

    [BindProperty, Display(Name = "meetings.place"), Required, StringLength(SlotRule.LongestPlace)]
    public string Place { get; set; } = "";

    public IReadOnlyList<SlotRow> Offered { get; private set; } = [];

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(me.TimeZone);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        // What they offered last is where they are most likely to be next.
        Place = Offered.Count > 0 ? Offered[^1].Place : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var local = WallClock.Parse(Starts);
        if (local is null && Starts.Length > 0)
        {
            ModelState.AddModelError(nameof(Starts), words["errors.not_understood"]);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await offer.Run(SlotCalendar.Weekly(local!.Value, Zone, Weeks), Zone.Id, Minutes, Place, me.Scope) is { } made
            ? GoSaying(words["meetings.offered_now", ("count", made)], "/mentoring/slots")
            : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid slot) =>
        await offer.Withdraw(slot, me.Scope) ? GoSaying(words["meetings.withdrawn_now"], "/mentoring/slots") : NotFound();

    public override Task LoadAsync() => FindAsync();

    private async Task<bool> FindAsync()
    {
        if (!await mentoring.IsMentor(me.Id))
        {
            return false;
        }

        Offered = await slots.OfMentor(me.Scope, clock.GetUtcNow());
        return true;
    }
}
