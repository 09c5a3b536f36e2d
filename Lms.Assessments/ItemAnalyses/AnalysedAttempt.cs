using Lms.Assessments.Attempts;
using Lms.Assessments.Items;

namespace Lms.Assessments.ItemAnalyses;

/// <summary>One person's finished try at one form, for an analysis of its items.</summary>
/// <param name="Language">In which the person read when they began; null for attempts from before it was kept.</param>
/// <param name="Sex">As declared, as its code.</param>
/// <param name="Answers">One for each item of the form, in its order.</param>
public sealed record AnalysedAttempt(string? Language, string Sex, IReadOnlyList<AnalysedAnswer> Answers)
{
    /// <summary>With the marks that count now, by hand and after regrading too.</summary>
    public static AnalysedAttempt Of(Attempt attempt, IReadOnlyList<Item> items, string sex) =>
        new(attempt.Rules.Language, sex, [.. items.Select(i => new AnalysedAnswer(attempt.ShareOf(i.Id), Chosen(attempt.Answers.GetValueOrDefault(i.Id)?.Response)))]);

    private static IReadOnlyList<string> Chosen(Response? response) => response switch
    {
        ChoiceResponse { IsBlank: false } r => [r.Choice],
        ChoicesResponse r => r.Choices,
        _ => [],
    };
}
