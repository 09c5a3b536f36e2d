namespace Lms.Data.Lessons;

/// <summary>A lesson's text in one language, and where its reader is in it.</summary>
public sealed record LessonVariant
{
    public string Language { get; init; } = "";

    public string Title { get; init; } = "";

    public string Markdown { get; init; } = "";

    public int Bytes { get; init; }

    /// <summary>How far down the page its reader was, in basis points; 0 at the top and where nothing is kept.</summary>
    public int PositionBasisPoints { get; init; }
}
