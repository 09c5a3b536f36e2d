using Lms.Assessments.Rules;

namespace Lms.Assessments.Meetings;

/// <summary>What may become of a meeting, and when.</summary>
public static class MeetingRule
{
    public const int LongestNote = 10_000;
    public const int LongestReason = 500;

    /// <summary>A contact is recorded for the last so many days.</summary>
    public const int MostDaysBack = 90;

    /// <summary>Whether a participant still books, moves or cancels without asking: until <paramref name="notice"/> before the start.</summary>
    public static bool MayChange(DateTimeOffset startsAt, DateTimeOffset now, TimeSpan notice) => startsAt - now >= notice;

    /// <summary>Throws <c>meeting.too_late</c> with the notice.</summary>
    public static void CheckNotice(DateTimeOffset startsAt, DateTimeOffset now, TimeSpan notice)
    {
        if (!MayChange(startsAt, now, notice))
        {
            throw new RuleBroken("meeting.too_late", notice);
        }
    }

    /// <summary>Throws <c>meeting.settled</c> for one that is held, missed or cancelled.</summary>
    public static void CheckPlanned(MeetingState state)
    {
        if (state != MeetingState.Planned)
        {
            throw new RuleBroken("meeting.settled");
        }
    }

    /// <summary>
    /// That a meeting of that time can be said to have been held or missed: it has begun, and not long ago. Throws
    /// <c>meeting.not_yet</c>, and <c>meeting.too_old</c> with the days.
    /// </summary>
    public static void CheckBegun(DateTimeOffset startsAt, DateTimeOffset now)
    {
        if (startsAt > now)
        {
            throw new RuleBroken("meeting.not_yet");
        }

        if (now - startsAt > TimeSpan.FromDays(MostDaysBack))
        {
            throw new RuleBroken("meeting.too_old", MostDaysBack);
        }
    }

    /// <summary>Whether two meetings want the same minute. One that ends as the other begins does not.</summary>
    public static bool Overlap(DateTimeOffset one, int minutes, DateTimeOffset other, int otherMinutes) =>
        one < other.AddMinutes(otherMinutes) && other < one.AddMinutes(minutes);

    /// <summary>A note as it is kept. Throws <c>meeting.note</c> where it is too long.</summary>
    public static string Note(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Trim() is { Length: <= LongestNote } note ? note : throw new RuleBroken("meeting.note", LongestNote);

    /// <summary>Why a mentor calls a meeting off; a participant need not say. Throws <c>meeting.reason</c>.</summary>
    public static string? CancelReason(string? typed, bool isMentor)
    {
        var reason = typed?.Trim() is { Length: > 0 } said ? said : null;
        return reason?.Length > LongestReason || (isMentor && reason is null) ? throw new RuleBroken("meeting.reason", LongestReason) : reason;
    }
}
