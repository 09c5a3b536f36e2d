using Lms.Assessments.Rules;

namespace Lms.Assessments.Assignments;

/// <summary>The rules of an assignment under which work is written, handed in and marked.</summary>
public sealed record AssignmentTerms
{
    public required AssignmentState State { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required LatePolicy Late { get; init; }

    /// <summary>Taken so many days after the due time; 0 where late work is refused.</summary>
    public int LateDays { get; init; }

    /// <summary>Of the points, for each day begun; 0 unless late work costs points.</summary>
    public int DeductBasisPoints { get; init; }

    /// <summary>How often it may be handed in again after feedback.</summary>
    public int Resubmissions { get; init; }

    public bool TakesText { get; init; } = true;

    /// <summary>0 = no files.</summary>
    public int MaxFiles { get; init; }

    /// <summary>Throws <c>assignment.withdrawn</c> where it is not asked for (any more), <c>assignment.not_open</c> with the time it opens.</summary>
    public void CheckOpen(DateTimeOffset at)
    {
        if (State != AssignmentState.Published) throw new RuleBroken("assignment.withdrawn");
        if (at < OpensAt) throw new RuleBroken("assignment.not_open", OpensAt);
    }
}
