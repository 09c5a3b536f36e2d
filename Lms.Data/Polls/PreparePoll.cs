using System.Data.Common;
using Lms.Assessments.Items;
using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Puts a poll onto the trainer's desk, before the session or in it; any who run the session may, because preparing changes nothing for
/// the room. Opening is the lead's (<see cref="OpenPoll"/>).
/// </summary>
public sealed class PreparePoll(Db db, PollOfferQueries offers, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>The poll's id; null when there is no such session, item or module poll for this person. Throws <c>session.over</c>, <c>poll.…</c>.</summary>
    public async Task<Guid?> Run(Guid sessionId, NewPoll asked, Scope scope)
    {
        // The module's own poll stays as its authors wrote it, anonymous or not.
        if (asked.ModuleCode is { } code)
        {
            if ((await offers.ModulePolls(sessionId)).FirstOrDefault(p => p.Id == code) is not { } own)
            {
                return null;
            }

            asked = asked with { Kind = own.Kind, Text = own.Text, Options = own.Options, Anonymous = own.Anonymous, MayChange = !own.Anonymous };
        }

        if (!Code.TryRead<PollKind>(asked.Kind, out var kind) || (kind == PollKind.Quiz) != asked.ItemId is not null)
        {
            throw new RuleBroken("poll.malformed");
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Work(nameof(PreparePoll), work => Prepare(work, sessionId, kind, asked, scope));
            }
            catch (DbException error) when (attempt < Tries && db.Dialect.IsDuplicate(error))
            {
                // Two trainers prepared at the same moment and took one number.
            }
        }
    }

    private async Task<Guid?> Prepare(UnitOfWork work, Guid sessionId, PollKind kind, NewPoll asked, Scope scope)
    {
        if (await SessionAccessQueries.Find(work, sessionId, scope) is not { MayRun: true })
        {
            return null;
        }

        await work.Hold(sessionId);
        var json = asked.ItemId is null ? null : await work.Find<string>(Sql.Item, new { sessionId, asked.ItemId });
        if (asked.ItemId is not null && json is null)
        {
            return null;
        }

        var poll = Poll.Prepare(new Poll
        {
            Kind = kind,
            Text = asked.Text,
            Options = asked.Options.ToValueList(),
            Anonymous = asked.Anonymous,
            MayChange = asked.MayChange,
            Seconds = asked.Seconds,
            SpeedPoints = asked.SpeedPoints,
            Item = json is null ? null : ItemVersion.Read(json).Item,
        });
        var (id, now) = (work.NewId(), InstantJson.Stored(clock.GetUtcNow()));
        await work.Execute(Sql.Insert, new
        {
            id, sessionId, code = asked.ModuleCode, kind = Code.Of(kind), poll.Text, options = CanonicalJson.Write(poll.Options), poll.Anonymous, poll.MayChange,
            poll.Moderated, asked.ItemId, poll.Seconds, poll.SpeedPoints, now, actor = scope.PersonId,
        });
        await work.Audit(new AuditEntry(now, scope.PersonId, nameof(PreparePoll), "Session", sessionId.ToString()));
        return id;
    }

    internal static class Sql
    {
        // An item of the module this session teaches, in the edition the cohort has.
        public const string Item = """
            SELECT i.Payload
            FROM Session s JOIN Cohort c ON c.Id = s.CohortId JOIN Quiz q ON q.ModuleVersionId = c.ModuleVersionId
            JOIN QuizSlot l ON l.QuizId = q.Id JOIN Item i ON i.Id = l.ItemId
            WHERE s.Id = @sessionId AND i.Id = @ItemId
            """;

        public const string Insert = """
            INSERT INTO Poll (Id, SessionId, Number, Code, Kind, Text, Options, Anonymous, MayChange, Moderated, ItemId, Seconds, SpeedPoints, State, Voters, CreatedAt, CreatedBy, Version)
            SELECT @id, @sessionId, (SELECT COALESCE(MAX(n.Number), 0) + 1 FROM Poll n WHERE n.SessionId = @sessionId),
                   @code, @kind, @Text, @options, @Anonymous, @MayChange, @Moderated, @ItemId, @Seconds, @SpeedPoints, 'prepared', 0, @now, @actor, 1
            FROM Session s WHERE s.Id = @sessionId
            """;
    }
}
