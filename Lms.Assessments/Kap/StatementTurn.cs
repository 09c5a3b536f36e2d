using Lms.Assessments.Statistics;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Kap;

/// <summary>One statement in the same people. Of an attitude the averages on its scale (turned round where it counts against); of a practice who said yes.</summary>
/// <param name="Attitude">Null for a practice.</param>
/// <param name="Practice">Who said yes, before and later; null for an attitude.</param>
/// <param name="Confirmed">Of a practice; null for an attitude.</param>
public sealed record StatementTurn(string Module, string StatementId, SurveyPart Part, PairedChange? Attitude, PairedShares? Practice, ConfirmedPractice? Confirmed)
{
    public int N => Attitude?.N ?? Practice?.N ?? 0;
}
