using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Data.Submissions;

/// <summary>What one person is to one submission, read anew for every page and deed.</summary>
public sealed record SubmissionAccess
{
    public Guid SubmissionId { get; init; }

    public Guid AssignmentId { get; init; }

    public Guid CohortId { get; init; }

    /// <summary>One of those whose work it is, or in the group of the session it comes from.</summary>
    public bool IsMember { get; init; }

    /// <summary>Trains the cohort, or is officer over its institution, or over everything.</summary>
    public bool MayRun { get; init; }

    /// <summary>Assessor of the cohort: what was handed in, not what is being written.</summary>
    public bool MayAssess { get; init; }

    public int Round { get; init; }

    public string State { get; init; } = "";

    public bool IsBlind { get; init; }

    /// <summary>Whose it is, and what names it by them (their files), is not for this person now: they may come to mark it.</summary>
    public bool HidesPeople => !IsMember && BlindRule.Hides(IsBlind, Code.Read<SubmissionState>(State));

    public bool MayRead => IsMember || MayRun || (MayAssess && Round > 0);
}
