using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Surveys;

namespace Lms.Data.Kap;

/// <summary>What somebody who runs through a cohort is asked.</summary>
public sealed record PastCourse
{
    public required Guid CohortId { get; init; }

    public required Guid ModuleVersionId { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required IReadOnlyDictionary<TestForm, (Guid QuizId, IReadOnlyList<ItemVersion> Items)> Forms { get; init; }

    public required IReadOnlyList<Guid> Lessons { get; init; }

    public required Instrument Instrument { get; init; }
}
