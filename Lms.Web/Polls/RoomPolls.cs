using Lms.Assessments.Polls;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;

namespace Lms.Web.Polls;

/// <summary>What the poll parts of room and projector show to the person who asks.</summary>
public sealed class RoomPolls(PollQueries polls, CloseDuePolls due, CurrentPerson me, Words words, TimeProvider clock)
{
    /// <summary>Polls that were asked, the newest first. Results only where they are shown.</summary>
    public async Task<IReadOnlyList<PollView>> Asked(SessionAccess access)
    {
        var now = clock.GetUtcNow();
        var rows = await polls.OfSession(access.SessionId);
        if (access.IsLive && rows.Any(r => r.ToPoll().IsDue(now)))
        {
            await due.Of(access.SessionId);
            rows = await polls.OfSession(access.SessionId);
        }

        var asked = rows.Where(r => r.OpenedAt is not null).OrderByDescending(r => r.OpenedAt).ThenByDescending(r => r.Number).ToList();
        var tallies = await polls.Tallies([.. asked.Where(r => r.ShownAt is not null)], now);
        var mine = access.IsTrainee ? await polls.Mine(access.SessionId, me.Id) : new Dictionary<Guid, string?>();
        return [.. asked.Select(r => View(r, tallies.GetValueOrDefault(r.Id), mine, now))];
    }

    /// <summary>One that was asked; null otherwise.</summary>
    public async Task<PollView?> Find(SessionAccess access, Guid pollId) => (await Asked(access)).FirstOrDefault(p => p.Row.Id == pollId);

    public ResultView Result(PollView view) => ResultView.Of(view, view.Tally ?? Tally.None, words);

    private static PollView View(PollRow row, Tally? tally, IReadOnlyDictionary<Guid, string?> mine, DateTimeOffset now) => new(
        row, row.ToPoll(), tally, mine.ContainsKey(row.Id), mine.GetValueOrDefault(row.Id) is { } json ? PollChoice.Parse(json) : null, now);
}
