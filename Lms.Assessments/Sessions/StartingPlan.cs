using Lms.Assessments.Values;

namespace Lms.Assessments.Sessions;

/// <summary>
/// The plan a new session starts with, so that nobody faces an empty page: welcome, lessons, an assessment, the case study, the
/// group work, a closing talk, with the minutes shared by weight. The trainer changes what they like. What the module lacks is left
/// out, and then the plan cannot be published until the trainer adds it.
/// </summary>
public static class StartingPlan
{
    /// <summary>Below this a break would only cost time.</summary>
    public const int BreakFromMinutes = 150;

    // Shares of the time: listening gets less than doing.
    private const int Short = 1;
    private const int Taught = 2;
    private const int Done = 4;

    /// <summary>Always within <see cref="SessionPlan.Check"/> for lengths and days a session may have.</summary>
    public static SessionPlan Of(StartingMaterial material, int days, int lengthMinutes)
    {
        var lessons = Math.Clamp(lengthMinutes * days / 90, 1, Math.Max(1, material.Lessons.Count));
        List<(SessionSlot Slot, int Weight)> parts = [Part(SlotKind.Talk, Short)];
        parts.AddRange(material.Lessons.Take(lessons).Select(l => Part(SlotKind.Lesson, Taught, l.Title, l.Reference)));
        if (material.Assessment is { } poll)
        {
            parts.Add(Part(SlotKind.Assessment, Short, poll.Title, poll.Reference));
        }

        if (material.CaseStudy is { } study)
        {
            parts.Add(Part(SlotKind.CaseStudy, Done, study));
        }

        if (material.GroupWork is { } work)
        {
            parts.Add(Part(SlotKind.GroupWork, Done, work));
        }

        parts.Add(Part(SlotKind.Talk, Short));
        return new SessionPlan([.. Enumerable.Range(1, days).SelectMany(day => Day(day, OfDay(parts, day, days), lengthMinutes))]);
    }

    /// <summary>The parts of one day: as many as fall to it in order; a day none falls to is for practice.</summary>
    private static List<(SessionSlot Slot, int Weight)> OfDay(List<(SessionSlot Slot, int Weight)> parts, int day, int days)
    {
        var (from, to) = (parts.Count * (day - 1) / days, parts.Count * day / days);
        return from == to ? [Part(SlotKind.Practice, Done)] : parts[from..to];
    }

    private static IEnumerable<SessionSlot> Day(int day, List<(SessionSlot Slot, int Weight)> parts, int length)
    {
        if (length >= BreakFromMinutes && parts.Count > 1)
        {
            parts.Insert((parts.Count + 1) / 2, Part(SlotKind.Break, Short));
        }

        // Fives read well on a clock; an hour or less is too short for them.
        var unit = length >= 60 ? 5 : 1;
        var (left, weight) = (length / unit, parts.Sum(p => p.Weight));
        foreach (var (slot, own) in parts)
        {
            var units = Math.Max(1, left * own / weight);
            (left, weight) = (left - units, weight - own);
            yield return slot with { Day = day, Minutes = units * unit };
        }
    }

    private static (SessionSlot Slot, int Weight) Part(SlotKind kind, int weight, string title = "", string? reference = null) =>
        (new SessionSlot(1, 1, kind, title.Length > SessionPlan.MostTitle ? title[..SessionPlan.MostTitle] : title, reference), weight);
}
