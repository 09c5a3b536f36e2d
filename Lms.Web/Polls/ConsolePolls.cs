using Lms.Assessments.Polls;
using Lms.Data.Modules;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;

namespace Lms.Web.Polls;

/// <summary>What the poll part of the console shows: everything, with results whether or not the room sees them.</summary>
public sealed class ConsolePolls(PollQueries polls, PollOfferQueries offers, CloseDuePolls due, CurrentPerson me, Words words, TimeProvider clock)
{
    public async Task<PollDeskView> Desk(SessionAccess access)
    {
        var now = clock.GetUtcNow();
        if (access.IsLive)
        {
            await due.Of(access.SessionId);
        }

        var rows = await polls.OfSession(access.SessionId);
        var tallies = await polls.Tallies([.. rows.Where(r => r.OpenedAt is not null)], now);
        var views = rows.Select(r => new PollView(r, r.ToPoll(), tallies.GetValueOrDefault(r.Id), HasVoted: false, Mine: null, now) { ForTrainers = true }).ToList();
        return new PollDeskView(
            access,
            access.LeadId == me.Id && access.Standing == Assessments.Sessions.SessionState.Open,
            views,
            await polls.People(access.SessionId, now),
            await polls.Answers(access.SessionId),
            [.. (await offers.ModulePolls(access.SessionId)).Where(p => rows.All(r => r.Code != p.Id))],
            await offers.QuizItems(access.SessionId));
    }

    public ResultView Result(PollView view) => ResultView.Of(view, view.Tally ?? Tally.None, words);
}
