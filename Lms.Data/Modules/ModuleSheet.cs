using Lms.Assessments.Completions;
using Lms.Data.Lessons;

namespace Lms.Data.Modules;

/// <summary>All of a module that is shown before one takes part: the card, the lessons, what the certificate needs.</summary>
public sealed record ModuleSheet
{
    public required ModuleCard Card { get; init; }

    public required CompletionRule Rule { get; init; }

    public required IReadOnlyList<LessonLine> Lessons { get; init; }

    /// <summary>What the reason for the module cites.</summary>
    public required IReadOnlyList<SourceText> Sources { get; init; }

    public required int TestMinutes { get; init; }

    public required int TestItems { get; init; }

    /// <summary>The next cohort open to this reader's institution; null when none is planned.</summary>
    public NextCohort? Next { get; init; }
}
