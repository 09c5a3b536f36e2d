namespace Lms.Data.Submissions;

/// <summary>One of the people whose work it is.</summary>
public sealed record SubmissionMember
{
    public Guid SubmissionId { get; init; }

    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";
}
