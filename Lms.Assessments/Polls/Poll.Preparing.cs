using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

public sealed partial record Poll
{
    public const int LongestText = 1000;
    public const int LongestOption = 200;
    public const int FewestOptions = 2;

    /// <summary>More do not fit a phone's screen or a wall; the longest list of the starting content has ten.</summary>
    public const int MostOptions = 12;

    /// <summary>Putting more in order is work, and n × n counts.</summary>
    public const int MostRanked = 8;

    public const int ShortestSeconds = 5;
    public const int LongestSeconds = 3600;

    /// <summary>
    /// A draft, tidied and checked. Throws <c>poll.text_missing</c>, <c>poll.text_too_long</c>, <c>poll.options_few</c>,
    /// <c>poll.options_many</c>, <c>poll.option_too_long</c>, <c>poll.option_twice</c>, <c>poll.seconds</c>, <c>poll.speed_points</c>,
    /// <c>poll.item_not_live</c>.
    /// </summary>
    public static Poll Prepare(Poll draft)
    {
        var asked = draft.Kind == PollKind.Quiz ? LiveQuiz.Ask(draft) : draft;
        var poll = asked with
        {
            Text = WrittenText.Tidy(asked.Text),
            Options = asked.HasOptions ? asked.Options.Select(WrittenText.Tidy).Where(o => o.Length > 0).ToValueList() : [],
            MayChange = asked.MayChange && !asked.Anonymous,
            Moderated = asked.Kind == PollKind.Open || (asked.Moderated && asked.Kind == PollKind.Cloud),
            State = PollState.Prepared,
            OpenedAt = null,
            ClosesAt = null,
            ClosedAt = null,
            ShownAt = null,
        };
        if (poll.Text.Length == 0) throw new RuleBroken("poll.text_missing");
        if (poll.Text.Length > LongestText) throw new RuleBroken("poll.text_too_long", LongestText);
        if (poll.HasOptions) CheckOptions(poll);
        if (poll.Seconds is < ShortestSeconds or > LongestSeconds) throw new RuleBroken("poll.seconds", ShortestSeconds, LongestSeconds);
        if (poll.SpeedPoints && poll is not { Kind: PollKind.Quiz, Anonymous: false, Seconds: not null }) throw new RuleBroken("poll.speed_points");
        return poll;
    }

    public bool HasOptions => Kind is PollKind.Single or PollKind.Multiple or PollKind.Ranking or PollKind.Quiz;

    private static void CheckOptions(Poll poll)
    {
        var most = poll.Kind == PollKind.Ranking ? MostRanked : MostOptions;
        if (poll.Options.Count < FewestOptions) throw new RuleBroken("poll.options_few", FewestOptions);
        if (poll.Options.Count > most) throw new RuleBroken("poll.options_many", most);
        if (poll.Options.Any(o => o.Length > LongestOption)) throw new RuleBroken("poll.option_too_long", LongestOption);
        if (poll.Options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < poll.Options.Count) throw new RuleBroken("poll.option_twice");
    }
}
