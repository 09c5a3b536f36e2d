using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>A session's row as its deeds and pages need it.</summary>
public sealed record SessionRecord
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public int? PatternNumber { get; init; }

    public string Title { get; init; } = "";

    public string Mode { get; init; } = "";

    public string State { get; init; } = "";

    public string StartsLocal { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public int LengthMinutes { get; init; }

    public int Days { get; init; }

    public string? Place { get; init; }

    public string? VideoUrl { get; init; }

    public Guid? LeadId { get; init; }

    public int CalendarSequence { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it does not take place.</summary>
    public string? CancelReason { get; init; }

    public int Version { get; init; }

    public SessionState Standing => Code.Read<SessionState>(State);

    public SessionDetails Details => new()
    {
        Title = Title,
        Mode = Code.Read<SessionMode>(Mode),
        StartsLocal = StartsLocal,
        TimeZone = TimeZone,
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        LengthMinutes = LengthMinutes,
        Days = Days,
        Place = Place,
        VideoUrl = VideoUrl,
    };
}
