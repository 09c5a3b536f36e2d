namespace Lms.Data.Enrolments;

/// <summary>A piece of work that goes along with a transfer.</summary>
public sealed record MovedWork
{
    public Guid SubmissionId { get; init; }

    /// <summary>The assignment of the cohort that is left.</summary>
    public Guid FromId { get; init; }

    /// <summary>The same assignment, from the module's content, of the cohort that is joined.</summary>
    public Guid ToId { get; init; }
}
