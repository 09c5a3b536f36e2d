using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Assessments.Factsheets;

/// <summary>An activity with its unit. Lines of different units stand under one another and are never added.</summary>
public sealed record FactsheetLine
{
    public required FactsheetSection Section { get; init; }

    /// <summary>What is counted: a code of this section (<c>capacitated</c>, <c>sessions</c>), or the code of what <see cref="Label"/> names.</summary>
    public required string Code { get; init; }

    /// <summary>A name in the reader's language where the code is not the page's own.</summary>
    public string? Label { get; init; }

    public required FactUnit Unit { get; init; }

    /// <summary>Null = not counted by sex.</summary>
    public FactsheetCell? Female { get; init; }

    public FactsheetCell? Male { get; init; }

    public FactsheetCell? NotStated { get; init; }

    public required FactsheetCell Total { get; init; }

    /// <summary>False where nothing of it is counted by sex.</summary>
    public bool IsBySex => Female is not null || Male is not null || NotStated is not null;

    /// <summary>How it is known.</summary>
    public required ValueList<Provenance> Provenances { get; init; }

    /// <summary>The ratio by which an estimate was split by sex; null where none was.</summary>
    public int? RatioBasisPoints { get; init; }
}
