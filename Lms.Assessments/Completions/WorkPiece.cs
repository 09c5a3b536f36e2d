using Lms.Assessments.Submissions;

namespace Lms.Assessments.Completions;

/// <summary>One piece of work a cohort asks of each of its people, as it stands for one of them; a group's work stands so for each member.</summary>
public sealed record WorkPiece
{
    /// <summary>Levels of a rubric as the content writes them, where nothing was marked that says otherwise.</summary>
    public const int UsualLevels = 4;

    public required Guid AssignmentId { get; init; }

    /// <summary>The kind's <see cref="Completions.Measure"/>: case_study, group_work, micro_teaching, portfolio.</summary>
    public required string Measure { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Until when it is taken at all.</summary>
    public required DateTimeOffset TakenUntil { get; init; }

    /// <summary>False where handing in is enough: then that counts as the highest level.</summary>
    public required bool IsMarked { get; init; }

    public int Levels { get; init; } = UsualLevels;

    public Guid? SubmissionId { get; init; }

    /// <summary>Marked without knowing whose it is.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Null while nothing was begun.</summary>
    public SubmissionState? State { get; init; }

    public int? LevelHundredths { get; init; }

    /// <summary>The level that counts, in hundredths: 0 while it is not handed in, or not marked.</summary>
    public Measured Level => new(
        State switch
        {
            SubmissionState.Marked or SubmissionState.Appealed when IsMarked => LevelHundredths ?? 0,
            SubmissionState.HandedIn or SubmissionState.Marked or SubmissionState.Appealed when !IsMarked => Levels * 100L,
            _ => 0,
        },
        Levels * 100L);
}
