using Lms.Assessments.Items;
using Lms.Data.Attempts;

namespace Lms.Web.Attempts;

/// <summary>A question as one attempt sees it: options in its own order, and what is in its fields.</summary>
public sealed record QuestionView
{
    public required Item Item { get; init; }

    public required int Number { get; init; }

    public required int Count { get; init; }

    /// <summary>What is chosen, ordered or matched to the left sides, in the order of this attempt.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; }

    /// <summary>Count of the newest saved answer; 0 when there is none.</summary>
    public required long Seq { get; init; }

    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>What is wrong with what was typed, in words.</summary>
    public string? Error { get; init; }

    public string Code => Item.Id;

    public bool Has(string field, string value) => Fields.TryGetValue(field, out var values) && values.Contains(value, StringComparer.Ordinal);

    public string Value(string field) => Fields.TryGetValue(field, out var values) && values.Count > 0 ? values[0] : "";

    /// <param name="posted">What was typed in a form that is shown again; null shows what is saved.</param>
    public static QuestionView Of(TakenAttempt taken, ItemVersion version, int number, IReadOnlyDictionary<string, IReadOnlyList<string>>? posted, string? error)
    {
        var answer = taken.Attempt.Answers.GetValueOrDefault(version.Item.Id);
        return new QuestionView
        {
            Item = version.Item,
            Number = number,
            Count = taken.Items.Count,
            Options = Presentation.Options(version.Item, taken.Attempt.Rules.Seed),
            Fields = posted ?? FormFields.Of(answer?.Response),
            Seq = answer?.ClientSeq ?? 0,
            SavedAt = answer?.At,
            Error = error,
        };
    }
}
