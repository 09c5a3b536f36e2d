using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>The result of a poll at one moment.</summary>
/// <param name="Voters">How many people have voted. While an anonymous poll takes votes, what follows holds fewer (<see cref="Poll.SeenOf"/>).</param>
/// <param name="Counts">
/// Votes for each option in its order; rating: for 1 to 5; ranking: Borda points of each option (n for a first place down to 1).
/// Empty where people write.
/// </param>
/// <param name="Words">Cloud: words shown, most frequent first; open: texts shown, each with 1. Empty otherwise.</param>
public sealed record Tally(int Voters, ValueList<int> Counts, ValueList<TalliedWord> Words)
{
    /// <summary>More words are no cloud but a list, and each travels to every phone.</summary>
    public const int MostWords = 40;

    /// <summary>Of texts that a trainer let through.</summary>
    public const int MostTexts = 30;

    public static Tally None { get; } = new(0, [], []);

    /// <summary>From what the votes added up to.</summary>
    /// <param name="options">How many options there are.</param>
    /// <param name="votes">Votes by the numbers of <see cref="Poll.CountNumbers"/>; a missing one is 0.</param>
    /// <param name="written">What may be read, by spelling.</param>
    public static Tally Of(PollKind kind, int options, int voters, IReadOnlyDictionary<int, int> votes, IEnumerable<WrittenCount> written) => kind switch
    {
        PollKind.Ranking => new Tally(voters, Enumerable.Range(1, options).Select(o => Borda(o, options, votes)).ToValueList(), []),
        PollKind.Rating => new Tally(voters, Enumerable.Range(1, Poll.HighestRating).Select(n => votes.GetValueOrDefault(n)).ToValueList(), []),
        PollKind.Cloud => new Tally(voters, [], Cloud(written)),
        PollKind.Open => new Tally(voters, [], written.Select(w => new TalliedWord(w.Text, 1)).Take(MostTexts).ToValueList()),
        _ => new Tally(voters, Enumerable.Range(1, options).Select(n => votes.GetValueOrDefault(n)).ToValueList(), []),
    };

    // A first place is worth as many points as there are options, a last one 1 (Borda's count as he proposed it).
    private static int Borda(int option, int options, IReadOnlyDictionary<int, int> votes) =>
        Enumerable.Range(1, options).Sum(place => votes.GetValueOrDefault((option * 100) + place) * (options + 1 - place));

    /// <summary>Each word in the spelling most people gave it; ties by the code points, so that the cloud does not flicker.</summary>
    private static ValueList<TalliedWord> Cloud(IEnumerable<WrittenCount> written) => written
        .GroupBy(w => w.WordKey ?? w.Text, StringComparer.Ordinal)
        .Select(g => (g.Key, Word: new TalliedWord(g.OrderByDescending(w => w.Count).ThenBy(w => w.Text, StringComparer.Ordinal).First().Text, g.Sum(w => w.Count))))
        .OrderByDescending(w => w.Word.Count).ThenBy(w => w.Key, StringComparer.Ordinal)
        .Take(MostWords).Select(w => w.Word).ToValueList();
}
