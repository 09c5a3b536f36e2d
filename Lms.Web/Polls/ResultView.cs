using Lms.Assessments.Polls;
using Lms.Scheduler.Languages;

namespace Lms.Web.Polls;

/// <summary>A result as bars, words or texts.</summary>
public sealed record ResultView(PollView Poll, IReadOnlyList<ResultBar> Bars, IReadOnlyList<SizedWord> Words, int Voters)
{
    public bool IsRanking => Poll.Poll.Kind == PollKind.Ranking;

    public bool IsCloud => Poll.Poll.Kind == PollKind.Cloud;

    /// <summary>Mean of a rating in hundredths; null for other kinds and before the first vote.</summary>
    public int? Mean => Poll.Poll.Kind == PollKind.Rating && Bars.Sum(b => b.Count) is > 0 and var all
        ? (int)Math.Round(Bars.Sum(b => (decimal)b.Number * b.Count) * 100 / all, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The figures follow the votes by steps: said beside them.</summary>
    public bool IsInSteps => Poll.Poll.TellsInSteps(Poll.Now);

    public static ResultView Of(PollView view, Tally tally, Words words)
    {
        var poll = view.Poll;
        // Where each gives one vote, the bars are shares of the votes they hold: of an open anonymous poll that is fewer than have voted.
        var most = poll.Kind switch
        {
            PollKind.Ranking => tally.Voters * poll.Options.Count,
            PollKind.Single or PollKind.Rating => tally.Counts.Sum(),
            _ => tally.Voters,
        };
        var bars = tally.Counts.Select((count, i) => new ResultBar(
            i + 1, poll.HasOptions ? poll.Options[i] : words.Figures.Number(i + 1), count, most == 0 ? 0 : (int)(((count * 10_000L) + (most / 2)) / most),
            view.Key.Contains(i + 1), view.Has(i + 1)));
        // The best place first; everything else in the order it was asked.
        return new ResultView(
            view, [.. poll.Kind == PollKind.Ranking ? bars.OrderByDescending(b => b.Count).ThenBy(b => b.Number) : bars], SizedWord.Of(tally.Words), tally.Voters);
    }
}
