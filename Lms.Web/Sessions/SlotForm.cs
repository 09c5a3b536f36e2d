using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Web.Sessions;

/// <summary>One slot as the page about the plan asks for it.</summary>
internal sealed class SlotForm
{
    [Display(Name = "sessions.slot_day")]
    public int Day { get; set; } = 1;

    [Display(Name = "sessions.slot_minutes"), Range(1, SessionDetails.MostMinutes)]
    public int Minutes { get; set; } = 15;

    [Display(Name = "sessions.slot_kind"), Required]
    public string Kind { get; set; } = Code.Of(SlotKind.Talk);

    [Display(Name = "sessions.slot_title"), StringLength(SessionPlan.MostTitle)]
    public string? Title { get; set; }

    [Display(Name = "sessions.slot_reference"), StringLength(60)]
    public string? Reference { get; set; }

    public static SlotForm Of(SessionSlot slot) => new() { Day = slot.Day, Minutes = slot.Minutes, Kind = Code.Of(slot.Kind), Title = slot.Title, Reference = slot.Reference };

    /// <summary>Null for a kind that is none.</summary>
    public SessionSlot? Slot() => Code.TryRead<SlotKind>(Kind, out var kind)
        ? new SessionSlot(Day, Minutes, kind, Title?.Trim() ?? "", string.IsNullOrEmpty(Reference) ? null : Reference)
        : null;
}
