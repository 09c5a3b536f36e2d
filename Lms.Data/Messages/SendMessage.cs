using Lms.Assessments.Messages;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Messages;

/// <summary>A trainer writes: a message to everybody, or a note to the trainers only.</summary>
public sealed class SendMessage(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>message.text</c></exception>
    public Task<bool> Run(Guid sessionId, string? typed, bool toTrainersOnly, Scope by) => db.Work(nameof(SendMessage), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        var text = MessageRule.Text(typed);
        await work.HoldLive(session);
        var now = clock.GetUtcNow();
        await (toTrainersOnly
            ? log.Append(work, sessionId, SessionEventKind.Note, new Note(text), by.PersonId, now, Audience.Trainers)
            : log.Append(work, sessionId, SessionEventKind.Message, new Message(text, await work.ReadName(by.PersonId)), by.PersonId, now));
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SendMessage), "Session", sessionId.ToString()));
        return true;
    });
}
