using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Asks the room. Several polls may be open at a time, and opening one closes nothing: a vote somebody is about to give must not
/// vanish because the trainer went on. The room shows the newest first, the console how many are open.
/// </summary>
public sealed class OpenPoll(Db db, SessionLog log, TimeProvider clock)
{
    /// <summary>False when there is no such poll for this person. Throws <c>session.not_open</c>, <c>session.not_lead</c>, <c>poll.already_opened</c>.</summary>
    public Task<bool> Run(Guid sessionId, Guid pollId, Scope scope) => db.Work(nameof(OpenPoll), async work =>
    {
        if (await work.HoldPoll(sessionId, pollId, scope) is not { } row)
        {
            return false;
        }

        var now = InstantJson.Stored(clock.GetUtcNow());
        var poll = row.ToPoll().Open(now);
        await work.Move(row, poll);
        // All of them at nought, so that a vote only ever adds to a row that is there.
        await work.Execute(Sql.Count, poll.CountNumbers.Select(choice => new { pollId, choice }).ToList());
        var opened = new PollOpened(
            pollId, row.Number, row.Kind, poll.Text, poll.Options, poll.Anonymous, poll.MayChange, poll.Moderated, poll.ClosesAt, poll.SpeedPoints,
            poll.Item is { } item && LiveQuiz.AllowsMany(item) ? true : null);
        await log.Append(work, sessionId, SessionEventKind.PollOpened, opened, scope.PersonId, now);
        await work.Audit(new AuditEntry(now, scope.PersonId, nameof(OpenPoll), "Session", sessionId.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Count = "INSERT INTO PollCount (PollId, Choice, Votes) VALUES (@pollId, @choice, 0)";
    }
}
