using Lms.Assessments.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Sessions;

/// <summary>What the forms about sessions offer.</summary>
internal sealed class SessionChoices(Choices people, Words words)
{
    public IReadOnlyList<SelectListItem> TimeZones => people.TimeZones;

    public IReadOnlyList<SelectListItem> Modes => people.Codes("sessions.mode_", Enum.GetValues<SessionMode>());

    public IReadOnlyList<SelectListItem> Kinds => people.Codes("sessions.kind_", Enum.GetValues<SlotKind>());

    /// <summary>The zones offered, and the one a cohort has where it is none of them.</summary>
    public IReadOnlyList<SelectListItem> ZonesWith(string zone) =>
        Choices.Offers(TimeZones, zone) ? TimeZones : [new SelectListItem(zone, zone), .. TimeZones];

    public IReadOnlyList<SelectListItem> Days(int days) => [.. Enumerable.Range(1, Math.Max(days, 1)).Select(n => new SelectListItem(words["sessions.day", ("day", n)], $"{n}"))];

    public string NotOffered => people.NotOffered;
}
