using Lms.Assessments.Figures;
using Lms.Assessments.Kap;
using Lms.Assessments.Items;

namespace Lms.Web.Kap;

/// <summary>Everything the page and the workbook say.</summary>
public sealed record KapView
{
    public required MonthSpan Span { get; init; }

    public required KapReport Report { get; init; }

    /// <summary>Who turned from wrong to right, by lesson; of one module.</summary>
    public required IReadOnlyList<LessonTurn> Lessons { get; init; }

    public required IReadOnlyList<QuestionTurn> Questions { get; init; }

    /// <summary>People it takes to show an average.</summary>
    public required int Fewest { get; init; }

    /// <summary>Titles by code.</summary>
    public required IReadOnlyDictionary<string, string> Modules { get; init; }

    /// <summary>English names by id, of the reader's own institutions.</summary>
    public required IReadOnlyDictionary<Guid, string> Institutions { get; init; }

    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>What a statement says, with the language it is in; by module and id.</summary>
    public required IReadOnlyDictionary<(string Module, string Id), (string Text, string Language)> Statements { get; init; }

    /// <summary>Nobody was measured before in these cohorts, in any way.</summary>
    public bool IsEmpty => Report is { Knowledge.Total: { Matched: 0, Attrition.Left: 0 }, AttitudeLater: { Total: { Matched: 0, Attrition.Left: 0 }, Awaited: 0 }, Practice: { Total: { Matched: 0, Attrition.Left: 0 }, Awaited: 0 } };
}
