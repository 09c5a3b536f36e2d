namespace Lms.Assessments.Items;

/// <summary>The result of one item: <paramref name="Share"/> of it in basis points, 0 to 10,000.</summary>
public readonly record struct Mark(int Share)
{
    public const int Whole = 10_000;

    public bool IsRight => Share == Whole;

    /// <summary>Hundredths of a point, half rounded up.</summary>
    public int PointsOf(int points) => (int)((((long)points * Share) + (Whole / 2)) / Whole);
}
