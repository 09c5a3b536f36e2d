using Lms.Assessments.Letters;

namespace Lms.Data.Letters;

/// <summary>A letter whose reader may stop its kind.</summary>
public sealed record StoppableLetter
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Template { get; init; } = "";

    /// <summary>Where it went, when that was not the person's own address.</summary>
    public string? ToEmail { get; init; }

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public bool IsStopped { get; init; }

    public LetterKind Kind => LetterKinds.Of(Template);
}
