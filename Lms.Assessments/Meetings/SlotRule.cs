using Lms.Assessments.Rules;

namespace Lms.Assessments.Meetings;

/// <summary>What times a mentor may offer.</summary>
public static class SlotRule
{
    public const int LeastMinutes = 10;
    public const int MostMinutes = 240;

    /// <summary>Half a year of weeks.</summary>
    public const int MostTimes = 26;

    public const int LongestPlace = 500;

    /// <summary>Throws <c>slot.minutes</c>, <c>slot.times</c>, <c>slot.place</c>, <c>slot.past</c> or <c>slot.too_far</c>.</summary>
    /// <param name="starts">The start of each time.</param>
    public static void Check(IReadOnlyList<DateTimeOffset> starts, int minutes, string place, DateTimeOffset now)
    {
        if (minutes is < LeastMinutes or > MostMinutes)
        {
            throw new RuleBroken("slot.minutes", LeastMinutes, MostMinutes);
        }

        if (starts.Count is < 1 or > MostTimes)
        {
            throw new RuleBroken("slot.times", MostTimes);
        }

        if (place.Length is 0 or > LongestPlace)
        {
            throw new RuleBroken("slot.place", LongestPlace);
        }

        if (starts[0] <= now)
        {
            throw new RuleBroken("slot.past");
        }

        if (starts[^1] > now.AddYears(1))
        {
            throw new RuleBroken("slot.too_far");
        }
    }
}
