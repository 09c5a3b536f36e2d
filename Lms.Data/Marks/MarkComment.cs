using Lms.Assessments.Marks;
using Lms.Assessments.Values;

namespace Lms.Data.Marks;

/// <summary>A sentence of somebody's bank.</summary>
public sealed record MarkComment
{
    /// <summary>The part of a sentence about a criterion; the others are parts of the feedback.</summary>
    public const string OnCriterion = "criterion";

    public const int Longest = 1000;

    public Guid Id { get; init; }

    /// <summary>Name of the criterion it was written for; empty for the work as a whole.</summary>
    public string Criterion { get; init; } = "";

    /// <summary>Code of a <see cref="FeedbackPart"/>, or <see cref="OnCriterion"/>.</summary>
    public string Part { get; init; } = "";

    public string Text { get; init; } = "";

    public int Uses { get; init; }

    public static bool IsPart(string? part) => part == OnCriterion || Code.TryRead<FeedbackPart>(part, out _);
}
