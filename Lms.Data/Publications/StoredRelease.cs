using Lms.Assessments.Publications;
using Lms.Assessments.Values;

namespace Lms.Data.Publications;

/// <summary>A release as it is stored.</summary>
internal sealed record StoredRelease
{
    public string Period { get; init; } = "";

    public int Threshold { get; init; }

    public string RuleVersions { get; init; } = "[]";

    public string Figures { get; init; } = "";

    public Release Release => ReleaseText.Read(ReleasePeriod.Parse(Period)!.Value, Threshold, Figures);

    public IReadOnlyList<string> Rules => CanonicalJson.Read<ValueList<string>>(RuleVersions);
}
