using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// A response against its item: the check that it fits, and the plain HTML form that gives the same response without
/// script. Fields: <c>choice</c>, <c>choices</c> (repeated), <c>number</c>, <c>text</c>; matching has a field per left id
/// holding a right id; ordering has a field per element id holding its place (1, 2 …). An empty field is not answered.
/// </summary>
internal static class ResponseForm
{
    private const int LongestNumber = 40;
    private const int LongestText = 500;

    public static Response Checked(Item item, Response response)
    {
        var fits = (item, response) switch
        {
            (SingleChoice i, ChoiceResponse r) => r.IsBlank || i.Options.Any(o => o.Id == r.Choice),
            (TrueFalse, ChoiceResponse r) => r.Choice is "" or "true" or "false",
            (MultipleChoice i, ChoicesResponse r) => Within(r.Choices, i.Options.Select(o => o.Id)),
            (Ordering i, OrderResponse r) => Within(r.Order, i.Elements.Select(o => o.Id)),
            (Matching i, PairsResponse r) => Within([.. r.Pairs.Select(p => p.Left)], i.Lefts.Select(o => o.Id))
                && r.Pairs.All(p => i.Rights.Any(o => o.Id == p.Right)),
            (Numeric, NumberResponse r) => r.Number.Length <= LongestNumber,
            (ShortText, TextResponse r) => r.Text.Length <= LongestText,
            _ => false,
        };
        return fits ? response : throw ResponseJson.Malformed();
    }

    public static Response Read(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        string One(string name) => fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : "";
        Response response = item switch
        {
            SingleChoice or TrueFalse => new ChoiceResponse(One("choice")),
            MultipleChoice => new ChoicesResponse(fields.TryGetValue("choices", out var values) ? values : []),
            Ordering i => ByPlaces([.. i.Elements.Select(e => (e.Id, Place: One(e.Id))).Where(e => e.Place.Length > 0).Select(e => (e.Id, Place(e.Place)))]),
            Matching i => new PairsResponse(i.Lefts.Select(l => new Pair(l.Id, One(l.Id))).Where(p => p.Right.Length > 0)),
            Numeric => new NumberResponse(One("number")),
            ShortText => new TextResponse(One("text")),
            _ => throw new InvalidOperationException($"{item.Kind} has no form"),
        };
        return Checked(item, response);
    }

    private static OrderResponse ByPlaces(List<(string Id, int Place)> places) =>
        // Guessing which of two seconds was meant would be marking something nobody said.
        places.DistinctBy(p => p.Place).Count() == places.Count
            ? new OrderResponse(places.OrderBy(p => p.Place).Select(p => p.Id).ToValueList())
            : throw new RuleBroken("response.place_repeated");

    private static int Place(string text) =>
        int.TryParse(Digits.ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw ResponseJson.Malformed();

    private static bool Within(IReadOnlyCollection<string> given, IEnumerable<string> known) =>
        given.Distinct(StringComparer.Ordinal).Count() == given.Count && given.All(known.ToHashSet(StringComparer.Ordinal).Contains);
}
