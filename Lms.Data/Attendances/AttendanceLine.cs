using Lms.Assessments.Attendances;

namespace Lms.Data.Attendances;

/// <summary>One person of a session as its trainers see them: what is decided or would be now, and what they do.</summary>
public sealed record AttendanceLine
{
    public required SheetPerson Sheet { get; init; }

    public required Guid EnrolmentId { get; init; }

    /// <summary>Withdrew from the cohort, but was in this session.</summary>
    public bool HasLeftCohort { get; init; }

    /// <summary>Their page is open now.</summary>
    public bool IsOnPage { get; init; }

    /// <summary>Gave the code of the room today.</summary>
    public bool HasCheckedIn { get; init; }

    /// <summary>Polls they answered; never what.</summary>
    public int Votes { get; init; }

    /// <summary>Questions they asked or voted up.</summary>
    public int Questions { get; init; }

    public bool HandUp { get; init; }

    public bool IsHere => IsOnPage || HasCheckedIn;

    /// <summary>Here, and not heard of yet.</summary>
    public bool IsSilent => IsHere && Votes == 0 && Questions == 0 && !HandUp;
}
