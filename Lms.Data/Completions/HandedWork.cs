namespace Lms.Data.Completions;

/// <summary>What one person, alone or in a group, has of a piece of work.</summary>
internal sealed record HandedWork
{
    public Guid EnrolmentId { get; init; }

    public Guid AssignmentId { get; init; }

    public Guid SubmissionId { get; init; }

    public bool IsBlind { get; init; }

    public string State { get; init; } = "";

    public int? LevelHundredths { get; init; }

    public int? Levels { get; init; }
}
