namespace Lms.Assessments.ItemAnalyses;

/// <param name="Share">Basis points it got.</param>
/// <param name="Chosen">Ids of the options chosen; empty for none, and for items without options.</param>
public sealed record AnalysedAnswer(int Share, IReadOnlyList<string> Chosen)
{
    public bool IsRight => Share == Items.Mark.Whole;
}
