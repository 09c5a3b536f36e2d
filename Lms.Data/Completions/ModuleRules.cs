namespace Lms.Data.Completions;

/// <summary>All versions of a module's rule, newest first.</summary>
public sealed record ModuleRules(Guid ModuleId, string Code, string Title, IReadOnlyList<RuleVersion> Versions)
{
    /// <summary>What cohorts to come take: the newest made by hand, else the newest of the content (see <see cref="RuleStore"/>).</summary>
    public RuleVersion InForce => Versions.FirstOrDefault(v => v.IsByHand) ?? Versions[0];

    /// <summary>The content asks for something else since the rule in force was made by hand; null where it does not.</summary>
    public RuleVersion? Passed => Versions.FirstOrDefault(v => !v.IsByHand && v.Number > InForce.Number && !v.Rule.AsksTheSame(InForce.Rule));
}
