namespace Lms.Data.Slides;

/// <summary>A slide without its picture.</summary>
public sealed record SlideRow
{
    public Guid Id { get; init; }

    /// <summary>Its place among those not removed, from 1; 0 for a removed one.</summary>
    public int Number { get; init; }

    /// <summary>lesson, image</summary>
    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public Guid? LessonId { get; init; }

    /// <summary>Of the lesson, as its pages call it: <c>2.1</c>.</summary>
    public string? LessonNumber { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public int Bytes { get; init; }

    /// <summary>Of the browser's choosing, for a picture its script sent.</summary>
    public string? UploadKey { get; init; }

    public DateTimeOffset? ShownAt { get; init; }

    public DateTimeOffset? RemovedAt { get; init; }

    public bool IsImage => Kind == "image";
}
