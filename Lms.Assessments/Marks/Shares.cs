namespace Lms.Assessments.Marks;

/// <summary>Parts of a whole as basis points, in whole numbers.</summary>
public static class Shares
{
    /// <summary>10,000 basis points are the whole; halves up; 0 where there is nothing to have.</summary>
    public static int Of(int points, int max) => max == 0 ? 0 : (int)(((20_000L * points) + max) / (2L * max));
}
