using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>A session's plan, loaded and saved whole: it is short, and its order is its meaning.</summary>
public static class SlotStore
{
    public static Task<IReadOnlyList<SlotRow>> ListSlots(this IReads reads, Guid sessionId) => reads.List<SlotRow>(Sql.List, new { sessionId });

    internal static async Task<SessionPlan> ReadPlan(this IReads reads, Guid sessionId) => new([.. (await reads.ListSlots(sessionId)).Select(s => s.Slot)]);

    /// <summary>Replaces the plan. Who calls holds the session's version, so that no two plans are mixed.</summary>
    internal static async Task SavePlan(this UnitOfWork work, Guid sessionId, SessionPlan plan)
    {
        await work.Execute(Sql.Clear, new { sessionId });
        await work.Execute(Sql.Insert, plan.Slots.Select((s, n) => new
        {
            id = work.NewId(), sessionId, s.Day, position = n + 1, s.Minutes, kind = Code.Of(s.Kind), title = s.Title.Trim(), s.Reference,
        }).ToList());
    }

    internal static async Task<bool> TouchVersion(this UnitOfWork work, Guid sessionId, int version) =>
        await work.Execute(Sql.Touch, new { sessionId, version }) == 1;

    internal static class Sql
    {
        public const string List = """
            SELECT Id, Day, Position, Minutes, Kind, Title, Reference FROM SessionSlot WHERE SessionId = @sessionId ORDER BY Day, Position
            """;

        public const string Clear = "DELETE FROM SessionSlot WHERE SessionId = @sessionId";

        public const string Insert = """
            INSERT INTO SessionSlot (Id, SessionId, Day, Position, Minutes, Kind, Title, Reference)
            VALUES (@id, @sessionId, @Day, @position, @Minutes, @kind, @title, @Reference)
            """;

        public const string Touch = """
            UPDATE Session SET Version = Version + 1 WHERE Id = @sessionId AND Version = @version AND State NOT IN ('closed', 'cancelled')
            """;
    }
}
