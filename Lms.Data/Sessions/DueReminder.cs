namespace Lms.Data.Sessions;

/// <summary>A published session that starts within a week, and which of its reminders went.</summary>
public sealed record DueReminder
{
    public Guid SessionId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public bool WeekSaid { get; init; }

    public bool DaySaid { get; init; }

    public bool HourSaid { get; init; }
}
