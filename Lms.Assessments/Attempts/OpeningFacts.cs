using Lms.Assessments.Quizzes;

namespace Lms.Assessments.Attempts;

/// <summary>What <see cref="OpeningRule"/> needs to know of a person in a cohort.</summary>
public sealed record OpeningFacts
{
    public required QuizKind Kind { get; init; }

    /// <summary>False once withdrawn from the cohort, or when the cohort was cancelled.</summary>
    public required bool TakesPart { get; init; }

    /// <summary>The instant at which the cohort ends.</summary>
    public required DateTimeOffset CohortEndsAt { get; init; }

    public required int LessonsRead { get; init; }

    public required int Lessons { get; init; }

    /// <summary>Whether a finished attempt of this kind reached the pass mark.</summary>
    public required bool Passed { get; init; }

    /// <summary>Attempts of this kind already started.</summary>
    public required int Started { get; init; }

    /// <summary>Attempts of this kind allowed; null is no limit.</summary>
    public required int? Allowed { get; init; }
}
