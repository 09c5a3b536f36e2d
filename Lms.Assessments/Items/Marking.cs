using Lms.Assessments.People;

namespace Lms.Assessments.Items;

/// <summary>
/// What a response is worth against a key. Integers throughout; nothing is ever below 0 or above the whole.
/// <list type="bullet">
/// <item>Single choice, true/false: all or nothing.</item>
/// <item>Multiple choice: the weights of what was chosen, added, not below 0 (Moodle's multichoice with several answers). Exactly the right ones is the whole, whatever thirds round to.</item>
/// <item>Ordering: the share of neighbours that follow each other as in the key (Moodle's ordering, "relative to the next item, excluding last"). In a procedure the question is what comes after what; and by luck it gives only 1/n, where the longest rightly ordered part gives 60 % of four.</item>
/// <item>Matching: the share of left sides with their right side (Moodle's match).</item>
/// <item>Numeric: all when any reading of the number is within the tolerance, borders included.</item>
/// <item>Short text: all when its search key equals that of an accepted answer.</item>
/// </list>
/// Blank, or an answer of another kind, is 0.
/// </summary>
public static class Marking
{
    public static Mark Mark(Item item, Response? response) => new(response is null or { IsBlank: true } ? 0 : (item, response) switch
    {
        (SingleChoice i, ChoiceResponse r) => All(r.Choice == i.Key),
        (TrueFalse i, ChoiceResponse r) => All(r.Choice == (i.Key ? "true" : "false")),
        (MultipleChoice i, ChoicesResponse r) => Weighed(i, r),
        (Ordering i, OrderResponse r) => Neighbours(i, r),
        (Matching i, PairsResponse r) => Part(i.Key.Count(r.Pairs.Contains), i.Key.Count),
        (Numeric i, NumberResponse r) => All(NumberText.Readings(r.Number).Any(n => Math.Abs(n - i.Key) <= i.Tolerance)),
        (ShortText i, TextResponse r) => All(i.Accepted.Any(a => SearchKey.Of(a) == SearchKey.Of(r.Text))),
        _ => 0,
    });

    private static int Weighed(MultipleChoice item, ChoicesResponse response)
    {
        var rights = item.Options.Where(o => o.WeightPpm > 0).Select(o => o.Id).Order(StringComparer.Ordinal);
        if (rights.SequenceEqual(response.Choices, StringComparer.Ordinal)) return Items.Mark.Whole;
        var sum = item.Options.Where(o => response.Choices.Contains(o.Id)).Sum(o => o.WeightPpm);
        return Math.Clamp((sum + 50) / 100, 0, Items.Mark.Whole);
    }

    private static int Neighbours(Ordering item, OrderResponse response)
    {
        var next = item.Elements.Zip(item.Elements.Skip(1)).ToHashSet();
        var byId = item.Elements.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var given = response.Order.Where(byId.ContainsKey).Select(id => byId[id]).ToList();
        return Part(given.Zip(given.Skip(1)).Count(next.Contains), item.Elements.Count - 1);
    }

    private static int All(bool right) => right ? Items.Mark.Whole : 0;

    private static int Part(int right, int of) => of == 0 ? 0 : ((right * Items.Mark.Whole) + (of / 2)) / of;
}
