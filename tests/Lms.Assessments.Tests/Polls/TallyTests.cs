using System.Text;
using FsCheck.Xunit;
using Lms.Assessments.Polls;
using Lms.Assessments.Values;
using static Lms.Assessments.Tests.Polls.Asked;

namespace Lms.Assessments.Tests.Polls;

public sealed class TallyTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];

    [Property]
    public void A_tally_is_the_recount_of_its_votes(byte[] bits)
    {
        var poll = Opened(PollKind.Multiple, Four);
        var choices = bits.Select(b => Enumerable.Range(1, 4).Where(o => (b & (1 << o)) != 0).ToArray()).Where(c => c.Length > 0).ToList();
        var tally = Count(poll, choices.Select(c => PollChoice.Of(c)));
        Assert.Equal(choices.Count, tally.Voters);
        Assert.Equal(Enumerable.Range(1, 4).Select(o => choices.Count(c => c.Contains(o))), tally.Counts);
    }

    [Property]
    public void A_ranking_gives_each_place_its_points_and_every_voter_the_same_sum(uint[] seeds)
    {
        var orders = seeds.Select(s => Enumerable.Range(1, 4).OrderBy(o => (s * 2654435761u) >> (o * 5) & 31).ThenBy(o => o).ToArray()).ToList();
        var tally = Count(Opened(PollKind.Ranking, Four), orders.Select(o => PollChoice.Ranked(o)));
        Assert.Equal(Enumerable.Range(1, 4).Select(option => orders.Sum(o => 4 - Array.IndexOf(o, option))), tally.Counts);
        Assert.Equal(orders.Count * 10, tally.Counts.Sum());
    }

    [Fact]
    public void Ratings_are_counted_from_one_to_five() =>
        Assert.Equal([1, 0, 0, 0, 2], Count(Opened(PollKind.Rating), [PollChoice.Rated(5), PollChoice.Rated(1), PollChoice.Rated(5)]).Counts);

    [Fact]
    public void Words_that_differ_in_case_space_accents_and_keyboard_letters_count_together_in_the_spelling_most_people_gave()
    {
        var tally = Words("Жумуш ", "жумуш", "ЖУМУШ", "жумуш", "Иш", "қарз", "Карз", "карз");
        Assert.Equal([new("жумуш", 4), new("Карз", 3), new("Иш", 1)], tally.Words);
        Assert.Equal(8, tally.Voters);
    }

    [Fact]
    public void Scripts_stay_apart_even_where_letters_look_the_same() =>
        Assert.Equal(2, Words("cop", "сор").Words.Count); // Latin, Cyrillic

    [Fact]
    public void A_vowel_of_Bengali_is_no_accent() => Assert.Equal(2, Words("কাজ", "কজ").Words.Count);

    [Fact]
    public void A_sign_without_letters_counts_as_itself() => Assert.Equal([new("👍", 2), new("🎉", 1)], Words("👍", "👍", "🎉").Words);

    [Fact]
    public void A_cloud_holds_its_forty_most_frequent_words_and_texts_stop_at_thirty()
    {
        Assert.Equal(Tally.MostWords, Words([.. Enumerable.Range(0, 90).Select(n => $"w{n}")]).Words.Count);
        var texts = Tally.Of(PollKind.Open, 0, 90, new Dictionary<int, int>(), Enumerable.Range(0, 90).Select(n => new WrittenCount(null, $"t{n}", 1)));
        Assert.Equal(Tally.MostTexts, texts.Words.Count);
    }

    [Fact]
    public void What_people_write_cannot_turn_the_line_it_stands_in()
    {
        Assert.Equal("abc def", WrittenText.Tidy(" abc\u202E\r\n\u0007\u2066 def\u200F "));
        Assert.Equal("می\u200Cخواهم", WrittenText.Tidy("می\u200Cخواهم"));
        Assert.True(WrittenText.WordKey(string.Concat(Enumerable.Repeat("ﷺ", 60))).Length <= 100);
    }

    [Property]
    public void The_counts_of_a_thousand_people_are_at_most_60_bytes(ushort[] weights)
    {
        // What the hub's "t" carries: the poll's number, the voters, the counts. The frame around it is 39 bytes, whatever it holds.
        var options = Math.Clamp(weights.Length, 2, Poll.MostOptions);
        var counts = new int[options];
        for (var n = 0; n < 1000; n++) counts[weights.Length == 0 ? n % options : (weights[n % weights.Length] + n) % options]++;
        var figures = $"[12,1000,{CanonicalJson.Write(counts.ToValueList())}]";
        Assert.InRange(Encoding.UTF8.GetByteCount(figures), 1, 60);
    }

    private static Tally Count(Poll poll, IEnumerable<PollChoice> choices)
    {
        var ballots = choices.Select(c => poll.Cast(c, At)).ToList();
        var votes = ballots.SelectMany(b => b.Counts).GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(votes.Keys, n => Assert.Contains(n, poll.CountNumbers));
        return Tally.Of(poll.Kind, poll.Options.Count, ballots.Count, votes, []);
    }

    private static Tally Words(params string[] words)
    {
        var ballots = words.Select(w => Opened(PollKind.Cloud).Cast(PollChoice.Written(w), At)).ToList();
        return Tally.Of(PollKind.Cloud, 0, words.Length, new Dictionary<int, int>(), ballots.GroupBy(b => (b.WordKey, b.Choice.Text)).Select(g => new WrittenCount(g.Key.WordKey, g.Key.Text!, g.Count())));
    }
}
