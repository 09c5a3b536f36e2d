using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Sessions;

/// <summary>
/// What is done when: the slots of all days in their order. A session may be published once its plan holds a case study, an
/// assessment and a group work (R02): an hour of talk alone is no training.
/// </summary>
public sealed record SessionPlan(ValueList<SessionSlot> Slots)
{
    public const int MostTitle = 200;
    public const int MostSlots = 100;

    /// <summary>The kinds no published session lacks, in the order they are asked for.</summary>
    public static ValueList<SlotKind> Needed { get; } = [SlotKind.CaseStudy, SlotKind.Assessment, SlotKind.GroupWork];

    /// <summary>Which of <see cref="Needed"/> the plan lacks.</summary>
    public IReadOnlyList<SlotKind> Missing => [.. Needed.Where(kind => Slots.All(s => s.Kind != kind))];

    /// <summary>Planned minutes of one day.</summary>
    public int MinutesOf(int day) => Slots.Where(s => s.Day == day).Sum(s => s.Minutes);

    /// <summary>Null when it may be published; otherwise <c>session.no_case_study</c>, <c>session.no_assessment</c> or <c>session.no_group_work</c>: the first that is missing.</summary>
    public RuleBroken? PublishRefusal() => Missing switch
    {
        [SlotKind.CaseStudy, ..] => new RuleBroken("session.no_case_study"),
        [SlotKind.Assessment, ..] => new RuleBroken("session.no_assessment"),
        [_, ..] => new RuleBroken("session.no_group_work"),
        _ => null,
    };

    /// <summary>A day may have room left, but its slots never take more than its minutes.</summary>
    /// <exception cref="RuleBroken">
    /// <c>session.slots</c> (most), <c>session.slot_title</c>, <c>session.slot_minutes</c>, <c>session.slot_day</c> (days), <c>session.day_too_full</c> (day, planned, length)
    /// </exception>
    public void Check(int days, int lengthMinutes)
    {
        var full = Enumerable.Range(1, Math.Max(days, 1)).FirstOrDefault(day => MinutesOf(day) > lengthMinutes);
        var broken = this switch
        {
            _ when Slots.Count > MostSlots => new RuleBroken("session.slots", MostSlots),
            _ when Slots.Any(s => s.Title.Length > MostTitle) => new RuleBroken("session.slot_title", MostTitle),
            _ when Slots.Any(s => s.Minutes < 1) => new RuleBroken("session.slot_minutes"),
            _ when Slots.Any(s => s.Day < 1 || s.Day > days) => new RuleBroken("session.slot_day", days),
            _ when full > 0 => new RuleBroken("session.day_too_full", full, MinutesOf(full), lengthMinutes),
            _ => null,
        };
        if (broken is not null)
        {
            throw broken;
        }
    }
}
