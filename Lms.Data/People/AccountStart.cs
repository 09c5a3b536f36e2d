using Lms.Data.Surveys;

namespace Lms.Data.People;

/// <summary>How somebody who is taken in comes to their first password. Nobody chooses it for them.</summary>
/// <param name="By">Who registers them.</param>
/// <param name="Links">With it an invitation goes to those who have an address; without it nothing is sent, and a slip is printed, or a link sent, later.</param>
public sealed record AccountStart(Guid? By, LinkKey? Links)
{
    public static AccountStart Quiet(Guid? by) => new(by, null);

    public static AccountStart Invited(Guid? by, LinkKey links) => new(by, links);
}
