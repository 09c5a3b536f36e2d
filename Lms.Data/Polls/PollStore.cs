using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>Polls inside a unit of work.</summary>
internal static class PollStore
{
    public static Task<PollRow?> FindPoll(this IReads reads, Guid pollId) => reads.Find<PollRow>(Sql.Find, new { pollId });

    public static Task<IReadOnlyList<PollRow>> ListPolls(this IReads reads, Guid sessionId) => reads.List<PollRow>(Sql.OfSession, new { sessionId });

    /// <summary>
    /// The poll, for a deed that only the lead may do; the session stands still until the commit. Null when there is no such poll for
    /// this person. Throws <c>session.not_open</c>, <c>session.not_lead</c>.
    /// </summary>
    public static async Task<PollRow?> HoldPoll(this UnitOfWork work, Guid sessionId, Guid pollId, Scope scope)
    {
        if (await SessionAccessQueries.Find(work, sessionId, scope) is not { MayRun: true } access)
        {
            return null;
        }

        await work.HoldAsLead(access, scope.PersonId);
        return await work.FindPoll(pollId) is { } row && row.SessionId == sessionId ? row : null;
    }

    /// <summary>Writes where it stands; another deed that was there first is told by the state it left.</summary>
    public static async Task Move(this UnitOfWork work, PollRow from, Poll to)
    {
        var args = new { from.Id, was = from.State, state = Code.Of(to.State), to.OpenedAt, to.ClosesAt, to.ClosedAt, to.ShownAt };
        if (await work.Execute(Sql.Move, args) != 1)
        {
            throw new RuleBroken("stale");
        }
    }

    internal static class Sql
    {
        private const string Columns = """
            SELECT p.Id, p.SessionId, p.Number, p.Code, p.Kind, p.Text, p.Options, p.Anonymous, p.MayChange, p.Moderated, i.Payload AS ItemJson,
                   p.Seconds, p.SpeedPoints, p.State, p.OpenedAt, p.ClosesAt, p.ClosedAt, p.ShownAt, p.Voters
            FROM Poll p LEFT JOIN Item i ON i.Id = p.ItemId
            """;

        public const string Find = Columns + " WHERE p.Id = @pollId";

        public const string OfSession = Columns + " WHERE p.SessionId = @sessionId ORDER BY p.Number";

        public const string Move = """
            UPDATE Poll SET State = @state, OpenedAt = @OpenedAt, ClosesAt = @ClosesAt, ClosedAt = @ClosedAt, ShownAt = @ShownAt, Version = Version + 1
            WHERE Id = @Id AND State = @was
            """;
    }
}
