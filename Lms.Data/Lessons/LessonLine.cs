namespace Lms.Data.Lessons;

/// <summary>A lesson in a list, in the variant the reader will get, with what they have read of it.</summary>
public sealed record LessonLine
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public int Position { get; init; }

    public int Minutes { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Of the variant: the wanted one where there is one, else the module's default.</summary>
    public string Language { get; init; } = "";

    /// <summary>Of its page over the line, compressed.</summary>
    public int Bytes { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public bool IsRead => ReadAt is not null;
}
