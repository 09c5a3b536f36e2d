using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;

namespace Lms.Data.Kap;

/// <summary>What one person did in a cohort that is over.</summary>
/// <param name="Before">What they answered in the test before, by item; null where they left it out.</param>
/// <param name="After">The same after the lessons, which they have then read.</param>
public sealed record PastRun(
    Guid PersonId,
    string Language,
    FormOrder Order,
    int Seed,
    IReadOnlyDictionary<string, Response>? Before,
    IReadOnlyDictionary<string, Response>? After,
    IReadOnlyList<PastSurvey> Surveys);
