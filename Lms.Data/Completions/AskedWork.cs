using Lms.Assessments.Assignments;
using Lms.Assessments.Completions;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Data.Completions;

/// <summary>A published piece of work of a cohort.</summary>
internal sealed record AskedWork
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public string Kind { get; init; } = "";

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public string LatePolicy { get; init; } = "";

    public int LateDays { get; init; }

    public Guid? RubricId { get; init; }

    /// <summary>Levels of the rubric, as its marks say; null while nothing is marked.</summary>
    public int? Levels { get; init; }

    public WorkPiece Piece(HandedWork? handed) => new()
    {
        AssignmentId = Id,
        Measure = Kind,
        OpensAt = OpensAt,
        DueAt = DueAt,
        TakenUntil = Code.Read<LatePolicy>(LatePolicy) == Lms.Assessments.Assignments.LatePolicy.Refuse ? DueAt : DueAt.AddDays(LateDays),
        IsMarked = RubricId is not null,
        Levels = handed?.Levels ?? Levels ?? WorkPiece.UsualLevels,
        SubmissionId = handed?.SubmissionId,
        IsBlind = handed?.IsBlind == true,
        State = handed is null ? null : Code.Read<SubmissionState>(handed.State),
        LevelHundredths = handed?.LevelHundredths,
    };
}
