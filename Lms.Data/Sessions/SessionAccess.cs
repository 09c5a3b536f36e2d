using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>What one person is to one session, read anew for every page, POST and hub call.</summary>
public sealed record SessionAccess
{
    public Guid SessionId { get; init; }

    public Guid CohortId { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    public string Mode { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>Who drives it now.</summary>
    public Guid? LeadId { get; init; }

    public int LastSeq { get; init; }

    /// <summary>The person's enrolment in its cohort (active or completed); null for others.</summary>
    public Guid? EnrolmentId { get; init; }

    /// <summary>Trains the cohort, or is officer over its institution, or over everything.</summary>
    public bool MayRun { get; init; }

    public bool IsTrainee => EnrolmentId is not null;

    public SessionState Standing => Code.Read<SessionState>(State);

    /// <summary>Runs now: open or adjourned.</summary>
    public bool IsLive => Standing is SessionState.Open or SessionState.Adjourned;
}
