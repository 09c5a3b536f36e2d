using Lms.Assessments.ItemAnalyses;
using Lms.Data.ItemAnalyses;

namespace Lms.Web.ItemAnalyses;

/// <summary>A form with what its answers say.</summary>
public sealed record ItemsView(FormAnswers Form, FormAnalysis Analysis)
{
    /// <summary>Questions with advice other than that they are good.</summary>
    public int ToLookAt => Analysis.Items.Count(i => i.Advice[0].Kind != ItemAdviceKind.Good);
}
