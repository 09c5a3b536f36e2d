using Lms.Assessments.Certificates;

namespace Lms.Assessments.Documents;

/// <summary>What stands in one place of a table: texts under one another, the first in full ink. Empty ones are left out.</summary>
public sealed record DocumentCell(IReadOnlyList<PrintedText> Texts)
{
    public static DocumentCell Of(string text, string language) => new([new(text, language)]);
}
