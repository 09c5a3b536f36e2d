using Lms.Assessments.Items;

namespace Lms.Data.Attempts;

/// <summary>What never changes of the quiz behind an attempt.</summary>
public sealed record FrozenQuiz(Guid QuizId, int GraceSeconds, IReadOnlyDictionary<string, Item> Items)
{
    /// <summary>Null when the quiz has no such item.</summary>
    public Item? FindItem(string code) => Items.GetValueOrDefault(code);
}
