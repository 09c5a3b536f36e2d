using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Tests.Items;

namespace Lms.Assessments.Tests.Attempts;

/// <summary>A quiz of five items and small verbs to walk through it.</summary>
internal static class Tries
{
    public static readonly DateTimeOffset Nine = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Officer = new("11111111-1111-1111-1111-111111111111");

    public static readonly IReadOnlyList<Item> Five = [Samples.Single(), Samples.Multiple(), Samples.TrueFalse(), Samples.Ordering(), Samples.Numeric()];

    public static Quiz Quiz() => Assessments.Quizzes.Quiz.Of(new Guid("22222222-2222-2222-2222-222222222222"), QuizKind.Post, TestForm.A, Five.Select(ItemVersion.Of));

    public static AnswerKey Key(params Item[] changed) =>
        new(Five.Select(i => ItemVersion.Of(changed.FirstOrDefault(c => c.Id == i.Id) ?? i)));

    public static List<Step> Begin(int? minutes = 30) =>
        [.. Attempt.Start(Quiz() with { TimeLimitMinutes = minutes }, number: 1, seed: 7, graceSeconds: 60, Nine)];

    public static Response Choice(string id) => new ChoiceResponse(id);

    public static DateTimeOffset At(int minutes, int seconds = 0) => Nine.AddMinutes(minutes).AddSeconds(seconds);
}
