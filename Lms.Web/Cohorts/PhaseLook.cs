using Lms.Assessments.Cohorts;
using Lms.Web.Parts;

namespace Lms.Web.Cohorts;

/// <summary>How a phase looks.</summary>
internal static class PhaseLook
{
    public static Kind Kind(this CohortPhase phase) => phase switch
    {
        CohortPhase.Open => Parts.Kind.Good,
        CohortPhase.Running => Parts.Kind.Info,
        CohortPhase.Cancelled => Parts.Kind.Danger,
        _ => Parts.Kind.Quiet,
    };
}
