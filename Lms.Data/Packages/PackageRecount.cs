using Lms.Assessments.Packages;
using Lms.Assessments.Values;

namespace Lms.Data.Packages;

/// <summary>An issue's question asked again: the same figures, or what differs and what was recorded since.</summary>
public sealed record PackageRecount
{
    public required string Hash { get; init; }

    public required bool IsSame { get; init; }

    public ValueList<PackageDifference> Differences { get; init; } = [];

    /// <summary>The newest first.</summary>
    public ValueList<PackageCause> Causes { get; init; } = [];

    /// <summary>Differences that nothing recorded since can have made.</summary>
    public ValueList<PackageDifference> Unexplained { get; init; } = [];

    /// <summary>The rules of today, where they are others than the issue's.</summary>
    public ValueList<string>? OtherRules { get; init; }

    /// <summary>The person it was reckoned for sees other institutions now.</summary>
    public bool SeesOther { get; init; }
}
