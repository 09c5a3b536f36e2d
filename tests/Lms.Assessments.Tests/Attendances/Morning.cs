using Lms.Assessments.Attendances;

namespace Lms.Assessments.Tests.Attendances;

/// <summary>A session of one hour in Dushanbe, 10:00 to 11:00 there; times are minutes after its start.</summary>
internal static class Morning
{
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 12, 1);
    public static readonly PresenceRule First = new(8_000, CheckIn: true);

    public static DateTimeOffset At(double minutes) => Start.AddMinutes(minutes);

    public static Run Run(double from, double until) => new(At(from), At(until), Day);

    public static Stretch Page(double from, double until) => new(At(from), At(until));

    public static Evidence Pages(params Stretch[] pages) => Evidence.None with { Pages = pages };
}
