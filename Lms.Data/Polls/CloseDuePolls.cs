using Lms.Assessments.Values;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Closes polls whose countdown is over and that nobody closed: the sweep asks for all, the tick of a session and its next reader for
/// that session, so that nobody waits for the minute. It closed when its time was over, however late that is noticed.
/// </summary>
public sealed class CloseDuePolls(Db db, ClosePoll close, TimeProvider clock)
{
    /// <summary>How many were closed.</summary>
    public Task<int> Run(CancellationToken cancel = default) => Close(sessionId: null, cancel);

    /// <summary>Those of one session. Cheap when none is due.</summary>
    public Task<int> Of(Guid sessionId, CancellationToken cancel = default) => Close(sessionId, cancel);

    private async Task<int> Close(Guid? sessionId, CancellationToken cancel)
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        var closed = 0;
        foreach (var due in await db.List<DueRow>(Sql.Due, new { now, sessionId }, cancel))
        {
            closed += await db.Work(nameof(CloseDuePolls), async work =>
            {
                await work.Hold(due.SessionId);
                if (await work.FindPoll(due.Id) is not { } row || !row.ToPoll().IsDue(now))
                {
                    return 0; // somebody closed it by hand at the same moment
                }

                await close.Close(work, row, actorId: null, now);
                return 1;
            }, cancel);
        }

        return closed;
    }

    internal sealed record DueRow
    {
        public Guid Id { get; init; }

        public Guid SessionId { get; init; }
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT p.Id, p.SessionId FROM Poll p JOIN Session s ON s.Id = p.SessionId
            WHERE p.State = 'open' AND p.ClosesAt <= @now AND s.State IN ('open', 'adjourned') AND (@sessionId IS NULL OR p.SessionId = @sessionId)
            """;
    }
}
