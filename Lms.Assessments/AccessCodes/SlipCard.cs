using Lms.Assessments.Certificates;

namespace Lms.Assessments.AccessCodes;

/// <summary>One slip, in words already chosen: those of its person's language.</summary>
public sealed record SlipCard
{
    /// <summary>BCP 47, of the words.</summary>
    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>Name of the site, at the top.</summary>
    public required string Site { get; init; }

    public required PrintedText NativeName { get; init; }

    /// <summary>Null where it is the same.</summary>
    public string? LatinName { get; init; }

    public required PrintedText Institution { get; init; }

    /// <summary>Address, number and code, each with what it is.</summary>
    public required IReadOnlyList<(string Label, string Value)> Facts { get; init; }

    /// <summary>What to do, one step after the other, and until when.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>Where the QR leads.</summary>
    public required string QrText { get; init; }
}
