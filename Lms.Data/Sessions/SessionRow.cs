using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>A session in a list, with what the reader is to it.</summary>
public sealed record SessionRow
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

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

    public bool MayRun { get; init; }

    public Guid? EnrolmentId { get; init; }

    public SessionState Standing => Code.Read<SessionState>(State);

    public bool IsLive => Standing is SessionState.Open or SessionState.Adjourned;

    /// <summary>Neither closed nor cancelled, and not forgotten: twelve hours after its end it counts as past even where nobody closed it.</summary>
    public bool IsComing(DateTimeOffset now) => IsLive || (Standing is SessionState.Draft or SessionState.Published && EndsAt.AddHours(12) > now);
}
