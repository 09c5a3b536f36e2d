using Lms.Assessments.Assignments;
using Lms.Assessments.Values;

namespace Lms.Data.Assignments;

/// <summary>An assignment in its cohort's list, with figures.</summary>
public sealed record AssignmentLine
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public bool IsGroup { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public string TimeZone { get; init; } = "";

    /// <summary>Enrolled in the cohort.</summary>
    public long People { get; init; }

    /// <summary>Of whom have handed in.</summary>
    public long HandedIn { get; init; }

    /// <summary>Submissions that wait for a marker.</summary>
    public long Waiting { get; init; }

    /// <summary>People whose work is marked.</summary>
    public long Marked { get; init; }

    public AssignmentState Standing => Code.Read<AssignmentState>(State);
}
