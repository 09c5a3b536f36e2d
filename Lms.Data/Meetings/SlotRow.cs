using Lms.Assessments.Meetings;
using Lms.Assessments.Values;

namespace Lms.Data.Meetings;

/// <summary>A time a mentor offers.</summary>
public sealed record SlotRow
{
    public Guid Id { get; init; }

    public Guid MentorId { get; init; }

    public string StartsLocal { get; init; } = "";

    /// <summary>The mentor's.</summary>
    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; init; }

    public string Place { get; init; } = "";

    public string State { get; init; } = "";

    public Guid? MeetingId { get; init; }

    /// <summary>Of a booked one, for the mentor.</summary>
    public string? BookedBy { get; init; }

    public Guid? MentorshipId { get; init; }

    public MentorSlotState Standing => Code.Read<MentorSlotState>(State);
}
