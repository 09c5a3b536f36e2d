using Lms.Assessments.Rules;

namespace Lms.Data.Attendances;

/// <summary>How check-in stands at one moment.</summary>
/// <param name="Refusal">Why the code is not taken now; null when it is.</param>
/// <param name="Code">The code of this moment: for the wall, never for a trainee's page.</param>
/// <param name="ChangesAt">When the next one is shown.</param>
/// <param name="IsSwitchedOn">A trainer opened it, and did not only let it open by itself: then the projector shows the code.</param>
public sealed record CheckInStanding(RuleBroken? Refusal, string Code, DateTimeOffset ChangesAt, bool IsSwitchedOn)
{
    public bool IsOpen => Refusal is null;
}
