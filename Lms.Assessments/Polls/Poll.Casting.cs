using Lms.Assessments.Rules;

namespace Lms.Assessments.Polls;

public sealed partial record Poll
{
    /// <summary>Characters of a word of a cloud: a phrase of a few words.</summary>
    public const int LongestWord = 60;

    public const int LongestAnswer = 500;

    /// <summary>
    /// A first vote. Throws <c>poll.not_open</c>, <c>poll.malformed</c> (another kind's choice, an option that is not there or twice,
    /// a ranking that is not whole), <c>poll.nothing_chosen</c>, <c>poll.answer_too_long</c>.
    /// </summary>
    public Ballot Cast(PollChoice choice, DateTimeOffset now) =>
        Takes(now) ? Fill(choice, now) : throw new RuleBroken("poll.not_open");

    /// <summary>
    /// A vote of somebody who has voted, in a named poll. Throws <c>poll.key_reused</c>, <c>poll.already_voted</c>, <c>poll.not_open</c>.
    /// </summary>
    public Recast Recast(GivenVote earlier, PollChoice choice, string key, long clientSeq, DateTimeOffset now)
    {
        var same = earlier.Choice == choice;
        if (earlier.Key == key) return same ? Polls.Recast.Known : throw new RuleBroken("poll.key_reused");
        if (clientSeq <= earlier.ClientSeq) return same ? Polls.Recast.Known : Polls.Recast.Older;
        if (MayChange && Takes(now)) return Polls.Recast.Newer;
        if (same) return Polls.Recast.Known;
        if (MayChange) throw new RuleBroken("poll.not_open");
        throw new RuleBroken("poll.already_voted");
    }

    /// <summary>
    /// The choice as this poll counts it, whether or not it is open: the busy path asks it before it queues for the disk, where the
    /// statement decides the rest. Throws as <see cref="Cast"/>, but for <c>poll.not_open</c>.
    /// </summary>
    public Ballot Fill(PollChoice choice, DateTimeOffset now) => (Kind, choice) switch
    {
        (PollKind.Single, { Options: [var one] }) when IsOption(one) => new Ballot(choice, [one]),
        (PollKind.Multiple, { Options: [_, ..] some }) when AreOptions(some) => new Ballot(choice, some),
        (PollKind.Quiz, { Options: [_, ..] some }) when AreOptions(some) => Marked(choice, now),
        (PollKind.Rating, { Rating: >= 1 and <= HighestRating and var rating }) => new Ballot(choice, [rating]),
        (PollKind.Ranking, { Order: { } order }) when order.Count == Options.Count && AreOptions(order) =>
            new Ballot(choice, [.. order.Select((option, place) => (option * 100) + place + 1).Order()]),
        (PollKind.Cloud, { Text: { } text }) => Written(text, LongestWord),
        (PollKind.Open, { Text: { } text }) => Written(text, LongestAnswer),
        (PollKind.Single or PollKind.Multiple or PollKind.Quiz, { Options: [] }) => throw new RuleBroken("poll.nothing_chosen"),
        _ => throw PollChoice.Malformed(),
    };

    private bool IsOption(int number) => number >= 1 && number <= Options.Count;

    private bool AreOptions(IReadOnlyCollection<int> numbers) => numbers.All(IsOption) && numbers.Distinct().Count() == numbers.Count;

    private Ballot Written(string given, int longest)
    {
        var text = WrittenText.Tidy(given);
        if (text.Length == 0) throw new RuleBroken("poll.nothing_chosen");
        if (text.Length > longest) throw new RuleBroken("poll.answer_too_long", longest);
        return new Ballot(
            PollChoice.Written(text), [], Kind == PollKind.Cloud ? WrittenText.WordKey(text) : null, Moderated ? AnswerState.Waiting : AnswerState.Shown);
    }

    private Ballot Marked(PollChoice choice, DateTimeOffset now)
    {
        if (!LiveQuiz.AllowsMany(Item!) && choice.Options!.Count > 1) throw PollChoice.Malformed();
        var share = LiveQuiz.Mark(Item!, choice.Options!).Share;
        var points = SpeedPoints ? LiveQuiz.Points(share, now - OpenedAt!.Value, TimeSpan.FromSeconds(Seconds!.Value)) : (int?)null;
        return new Ballot(choice, choice.Options!, Share: share, Points: points);
    }
}
