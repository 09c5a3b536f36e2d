namespace Lms.Assessments.Enrolments;

/// <summary>
/// Who is behind: while the cohort runs, somebody who has read fewer lessons than the share of its time that has gone, rounded down.
/// Six lessons in four weeks: behind after one week with none read, at the end with five. A hint for the trainer; nothing is decided by it.
/// </summary>
public static class Pace
{
    public static int Expected(int lessons, DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now)
    {
        var gone = Math.Clamp((now - startsAt) / (endsAt - startsAt), 0, 1);
        return (int)Math.Floor(lessons * gone);
    }

    public static bool IsBehind(int read, int lessons, DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now) =>
        read < Expected(lessons, startsAt, endsAt, now);
}
