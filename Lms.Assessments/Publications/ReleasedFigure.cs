namespace Lms.Assessments.Publications;

/// <summary>A figure as it went out. The value of a masked one is kept to protect what goes out later, and is never shown.</summary>
public sealed record ReleasedFigure(ReleaseFigure Figure, bool IsMasked)
{
    /// <summary>What readers see; null = masked.</summary>
    public int? Shown => IsMasked ? null : Figure.Value;
}
