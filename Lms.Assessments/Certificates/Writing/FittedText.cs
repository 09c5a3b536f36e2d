namespace Lms.Assessments.Certificates.Writing;

/// <summary>Lines of one text at the size they fit, in points.</summary>
internal sealed record FittedText(IReadOnlyList<ShapedLine> Lines, float Size)
{
    /// <summary>White between two lines, in em.</summary>
    private const float Leading = 0.22f;

    public float Height => Lines.Sum(line => (line.Above + line.Below) * Size) + (Lines.Count - 1) * Leading * Size;

    public float Width => Lines.Max(line => line.Width) * Size;

    /// <summary>Base line of each line, from the top of the first.</summary>
    public IEnumerable<float> Baselines()
    {
        var top = 0f;
        foreach (var line in Lines)
        {
            yield return top + line.Above * Size;
            top += (line.Above + line.Below + Leading) * Size;
        }
    }
}
