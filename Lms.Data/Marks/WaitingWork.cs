using Lms.Assessments.Marks;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Data.Marks;

/// <summary>A piece of work in a marker's queue.</summary>
public sealed record WaitingWork
{
    public Guid SubmissionId { get; init; }

    public string Code { get; init; } = "";

    public string State { get; init; } = "";

    public int Round { get; init; }

    public DateTimeOffset HandedInAt { get; init; }

    public int LateSeconds { get; init; }

    public Guid AssignmentId { get; init; }

    public string Title { get; init; } = "";

    public string Language { get; init; } = "";

    public string Kind { get; init; } = "";

    public int Markers { get; init; }

    public bool IsBlind { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    /// <summary>Of its people; null where it is marked blind.</summary>
    public string? Names { get; init; }

    public string? OwnState { get; init; }

    public int Given { get; init; }

    public int HeldByOthers { get; init; }

    /// <summary>Who is on it now beside the reader.</summary>
    public string? OnIt { get; init; }

    public QueueState Standing => MarkQueue.Of(
        Assessments.Values.Code.Read<SubmissionState>(State), OwnState is { } own ? Assessments.Values.Code.Read<MarkSheetState>(own) : null, Given, HeldByOthers, Markers);

    /// <summary>To be begun or gone on with; what is settled or answered is a page of its own.</summary>
    public bool IsToMark => Standing is QueueState.Free or QueueState.Mine;

    public bool Waits => MarkQueue.Waits(Standing);
}
