using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>
/// The plain HTML form that gives the same choice without script. Fields: <c>option</c> (repeated), <c>rating</c>, <c>text</c>, and
/// for a ranking <c>place1</c> to <c>placeN</c>, each holding the place of that option.
/// </summary>
public static class PollForm
{
    /// <summary>Throws <c>poll.nothing_chosen</c>, <c>poll.place_repeated</c>, <c>poll.place_missing</c>, <c>poll.malformed</c>.</summary>
    public static PollChoice Read(Poll poll, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        IReadOnlyList<string> All(string name) => fields.TryGetValue(name, out var values) ? values : [];
        string One(string name) => All(name) is [var first, ..] ? first : "";
        return poll.Kind switch
        {
            PollKind.Single or PollKind.Multiple or PollKind.Quiz => All("option") is { Count: > 0 } some ? PollChoice.Of(some.Select(Number)) : throw Nothing(),
            PollKind.Rating => One("rating") is { Length: > 0 } rating ? PollChoice.Rated(Number(rating)) : throw Nothing(),
            PollKind.Ranking => Ranked([.. Enumerable.Range(1, poll.Options.Count).Select(n => One(FormattableString.Invariant($"place{n}")))]),
            PollKind.Cloud or PollKind.Open => PollChoice.Written(One("text")),
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        };
    }

    private static PollChoice Ranked(List<string> places)
    {
        if (places.TrueForAll(p => p.Length == 0)) throw Nothing();
        if (places.Exists(p => p.Length == 0)) throw new RuleBroken("poll.place_missing");
        var numbers = places.ConvertAll(Number);
        // Guessing which of two seconds was meant would be counting what nobody said.
        if (numbers.Distinct().Count() < numbers.Count) throw new RuleBroken("poll.place_repeated");
        return PollChoice.Ranked(numbers.Select((place, option) => (place, option)).OrderBy(p => p.place).Select(p => p.option + 1));
    }

    private static int Number(string text) =>
        int.TryParse(Digits.ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw PollChoice.Malformed();

    private static RuleBroken Nothing() => new("poll.nothing_chosen");
}
