using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>An answer with everything printed beside it.</summary>
public sealed record FigureTable
{
    /// <summary>As answered: the version of the indicator filled in.</summary>
    public required FigureQuestion Question { get; init; }

    /// <summary>Cells that are not empty, in the order of their keys; of paged dimensions those of the page.</summary>
    public required ValueList<FigureRow> Rows { get; init; }

    /// <summary>Asked by itself over the whole, never added up from the rows.</summary>
    public required Figure Total { get; init; }

    /// <summary>Rules on which the counted events rest, the version of the indicator first: <c>capacitated-1</c>, <c>ERP-1</c>.</summary>
    public required ValueList<string> RuleVersions { get; init; }

    /// <summary>True where there are keys after this page's.</summary>
    public bool HasMore { get; init; }

    /// <summary>True where one person, organisation or training may stand in several rows, so that rows are more than the total.</summary>
    public bool Overlaps { get; init; }

    /// <summary>True where each event counts by its funders' shares, so that the rows of funders add up to the total.</summary>
    public bool IsWeighted { get; init; }
}
