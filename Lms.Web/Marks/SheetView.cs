using Lms.Assessments.Rubrics;
using Lms.Data.Marks;

namespace Lms.Web.Marks;

/// <summary>A rubric to be filled in.</summary>
/// <param name="Language">Of the rubric's texts.</param>
/// <param name="Bank">The marker's own sentences; empty where none are offered.</param>
/// <param name="Compared">Two sheets to be settled, shown beside each criterion.</param>
public sealed record SheetView(Rubric Rubric, string Language, SheetForm Form, IReadOnlyList<MarkComment> Bank, IReadOnlyList<MarkSheetRow> Compared)
{
    public bool HasBank { get; init; } = true;
}
