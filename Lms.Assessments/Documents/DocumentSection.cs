using Lms.Assessments.Certificates;

namespace Lms.Assessments.Documents;

/// <summary>A heading with a table, paragraphs, lines to sign on, or all three in this order.</summary>
public sealed record DocumentSection
{
    public required string Heading { get; init; }

    /// <summary>A smaller heading, of a part of the section before.</summary>
    public bool IsPart { get; init; }

    public DocumentTable? Table { get; init; }

    public IReadOnlyList<PrintedText> Paragraphs { get; init; } = [];

    /// <summary>What stands under each line, side by side.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];
}
