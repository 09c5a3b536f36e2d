using Lms.Assessments.Links;

namespace Lms.Data.AccessCodes;

/// <summary>What somebody holds in their hand.</summary>
/// <param name="Code">Null where it was never one of ours.</param>
public sealed record AccessLook(AccessCode? Code, LinkStanding Standing)
{
    /// <summary>Where it opens something.</summary>
    public AccessCode? Open => Standing == LinkStanding.Open ? Code : null;
}
