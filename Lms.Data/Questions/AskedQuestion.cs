using Lms.Assessments.Questions;
using Lms.Assessments.Values;

namespace Lms.Data.Questions;

/// <summary>A question as one reader sees it in a list.</summary>
public sealed record AskedQuestion
{
    public Guid Id { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Who asked.</summary>
    public string Name { get; init; } = "";

    public string State { get; init; } = "";

    public int Upvotes { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public bool IsOwn { get; init; }

    /// <summary>The reader voted for it.</summary>
    public bool Upvoted { get; init; }

    public QuestionState Standing => Code.Read<QuestionState>(State);
}
