using Lms.Assessments.Items;

namespace Lms.Web.Attempts;

/// <summary>A question with what was answered, what is right, and why.</summary>
public sealed record ReviewedItem
{
    public required int Number { get; init; }

    public required int Count { get; init; }

    public required Item Item { get; init; }

    /// <summary>Basis points that count.</summary>
    public required int Share { get; init; }

    /// <summary>The answer in words, one line each; empty when nothing was answered.</summary>
    public required IReadOnlyList<string> Given { get; init; }

    public required IReadOnlyList<string> Right { get; init; }

    public required string Lesson { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}
