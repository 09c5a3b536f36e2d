using Lms.Assessments.Facts;

namespace Lms.Assessments.Attendances;

/// <summary>What was decided for one person in one session.</summary>
/// <param name="JoinedAt">First seen: on the page while the session ran, or the check-in, whichever was earlier.</param>
/// <param name="LeftAt">Last seen on the page while the session ran; null for somebody who only checked in.</param>
/// <param name="Minutes">Whole minutes on the page while the session ran, rounded down once, from the sum.</param>
/// <param name="Share">The same of the time the session ran, in basis points, rounded down: 79.999 % is not 80 %.</param>
public sealed record Attended(DateTimeOffset? JoinedAt, DateTimeOffset? LeftAt, int Minutes, int Share, bool Present, AttendanceHow How)
{
    /// <summary>How the figure built on it is known.</summary>
    public Provenance Provenance => How == AttendanceHow.ByHand ? Provenance.Declared : Provenance.Counted;
}
