using Lms.Assessments.ItemAnalyses;
using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;

namespace Lms.Data.ItemAnalyses;

/// <summary>The newest edition of a form that was taken, with everybody's first try at it.</summary>
/// <param name="ModuleVersion">The newest version of the module with exactly these questions.</param>
/// <param name="Older">Tries at editions with other questions, which are left out.</param>
/// <param name="IsCut">There are more tries than were read; the newest were.</param>
public sealed record FormAnswers(TestForm Form, int ModuleVersion, IReadOnlyList<Item> Items, IReadOnlyList<AnalysedAttempt> Attempts, int Older, bool IsCut);
