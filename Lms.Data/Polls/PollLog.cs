using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>Results into the session's log.</summary>
internal static class PollLog
{
    /// <summary>The tally as it stands in this unit and may be seen, with a quiz's key.</summary>
    public static async Task AppendResults(this SessionLog log, UnitOfWork work, PollRow row, Poll poll, Guid? actorId, DateTimeOffset now)
    {
        var tally = (await work.CountPolls([row], _ => poll.TellsInSteps(now)))[row.Id];
        var shown = new ResultsShown(row.Id, row.Number, tally, poll.Item is { } item ? LiveQuiz.Key(item) : null);
        await log.Append(work, row.SessionId, SessionEventKind.ResultsShown, shown, actorId, now);
    }
}
