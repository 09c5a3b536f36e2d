namespace Lms.Assessments.Slides;

/// <summary>The order of slides.</summary>
public static class SlideOrder
{
    /// <summary>One of them at another place, the others in their order around it.</summary>
    /// <param name="number">From 1; beyond the ends is the end.</param>
    public static IReadOnlyList<Guid> Move(IReadOnlyList<Guid> slides, Guid slide, int number)
    {
        List<Guid> rest = [.. slides.Where(s => s != slide)];
        rest.Insert(Math.Clamp(number - 1, 0, rest.Count), slide);
        return rest;
    }
}
