namespace Lms.Assessments.Matches;

/// <summary>
/// Whether a word or a number is another one with one slip of the hand: a sign too many or too few, another one in its place, or two
/// neighbours changed round. Four in five mistakes of typing are one of these (Damerau 1964).
/// </summary>
public static class Slip
{
    /// <summary>False for two that are the same.</summary>
    public static bool IsBetween(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = shorter.AsSpan().CommonPrefixLength(longer);
        var a = shorter.AsSpan(same);
        var b = longer.AsSpan(same);
        if (a.Length < b.Length)
        {
            return a.SequenceEqual(b[1..]);
        }

        return a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])));
    }
}
