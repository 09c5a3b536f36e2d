using System.Runtime.InteropServices;

namespace Lms.Assessments.Aggregates;

/// <summary>Women and men of a figure from outside, as they were told.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SexSplit(int Women, int Men)
{
    public long Total => (long)Women + Men;

    /// <summary>True where one of the two is this share of both, to one person: numbers are rounded up or down.</summary>
    public bool Follows(int basisPoints)
    {
        var part = Total * basisPoints;
        return Math.Abs((Men * 10_000L) - part) <= 10_000 || Math.Abs((Women * 10_000L) - part) <= 10_000;
    }
}
