namespace Lms.Assessments.Disclosure;

/// <summary>The least and the most a masked figure can be, by all that is published, in whole numbers.</summary>
public sealed record FeasibleRange(int Low, int High)
{
    /// <summary>What stays unknown: 0 = the figure is given back.</summary>
    public int Width => High - Low;
}
