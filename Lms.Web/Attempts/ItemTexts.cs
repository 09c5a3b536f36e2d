using Lms.Assessments.Items;
using Lms.Scheduler.Languages;

namespace Lms.Web.Attempts;

/// <summary>Answers in words instead of letters.</summary>
internal static class ItemTexts
{
    public static IReadOnlyList<string> Given(Item item, Response? response, Words words) => response is null or { IsBlank: true } ? [] : (item, response) switch
    {
        (SingleChoice i, ChoiceResponse r) => [Text(i.Options, r.Choice)],
        (TrueFalse, ChoiceResponse r) => [words[r.Choice == "true" ? "attempts.true" : "attempts.false"]],
        (MultipleChoice i, ChoicesResponse r) => [.. i.Options.Where(o => r.Choices.Contains(o.Id)).Select(o => o.Text)],
        (Ordering i, OrderResponse r) => [.. r.Order.Select((id, place) => Placed(words, place, Text(i.Elements, id)))],
        (Matching i, PairsResponse r) => [.. r.Pairs.Select(p => Paired(words, i, p))],
        (_, NumberResponse r) => [r.Number],
        (_, TextResponse r) => [r.Text],
        _ => [],
    };

    public static IReadOnlyList<string> Right(Item item, Words words) => item switch
    {
        SingleChoice i => [Text(i.Options, i.Key)],
        TrueFalse i => [words[i.Key ? "attempts.true" : "attempts.false"]],
        MultipleChoice i => [.. i.Options.Where(o => o.WeightPpm > 0).Select(o => o.Text)],
        Ordering i => [.. i.Elements.Select((e, place) => Placed(words, place, e.Text))],
        Matching i => [.. i.Key.Select(p => Paired(words, i, p))],
        Numeric i => [$"{words.Figures.Number(i.Key)} {i.Unit}".TrimEnd()],
        ShortText i => [.. i.Accepted.Take(1)],
        _ => throw new InvalidOperationException($"{item.Kind} has no words"),
    };

    private static string Text(IEnumerable<Option> options, string id) => options.First(o => o.Id == id).Text;

    private static string Placed(Words words, int place, string text) => $"{words.Figures.Number(place + 1)}. {text}";

    private static string Paired(Words words, Matching item, Pair pair) =>
        words["attempts.pair", ("left", Text(item.Lefts, pair.Left)), ("right", Text(item.Rights, pair.Right))];
}
