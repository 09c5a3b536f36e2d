using Lms.Assessments.ActionPlans;
using Lms.Assessments.Values;

namespace Lms.Data.ActionPlans;

/// <summary>Loads and saves plans and their actions inside a unit of work.</summary>
internal static class ActionPlanStore
{
    public static Task<ActionPlanRow?> FindPlan(this IReads reads, Guid id) => reads.Find<ActionPlanRow>(Sql.Find, new { id });

    public static Task<ActionPlanRow?> FindPlan(this IReads reads, Guid enrolmentId, string sourceKey) =>
        reads.Find<ActionPlanRow>(Sql.FindBySource, new { enrolmentId, sourceKey });

    public static Task<IReadOnlyList<PlanActionRow>> ListActions(this IReads reads, Guid planId) => reads.List<PlanActionRow>(Sql.Actions, new { planId });

    public static Task<PlanActionRow?> FindAction(this IReads reads, Guid id) => reads.Find<PlanActionRow>(Sql.Action, new { id });

    /// <summary>The plan of that source, made where there is none.</summary>
    public static async Task<ActionPlanRow> TakePlan(this UnitOfWork work, Guid enrolmentId, Guid? sessionId, DateTimeOffset now)
    {
        var sourceKey = ActionPlanRow.KeyOf(sessionId);
        await work.Execute(Sql.Insert, new { id = work.NewId(), enrolmentId, sourceKey, sessionId, now });
        return (await work.FindPlan(enrolmentId, sourceKey))!;
    }

    /// <summary>Moves it on, and makes everybody who read it before stale. False where somebody was first.</summary>
    public static async Task<bool> MovePlan(this UnitOfWork work, ActionPlanRow plan, ActionPlanState to) =>
        await work.Execute(Sql.Move, new { plan.Id, plan.Version, to = Code.Of(to) }) == 1;

    public static Task MarkWritten(this UnitOfWork work, Guid id, DateTimeOffset now) => work.Execute(Sql.Written, new { id, now });

    public static Task AddAction(this UnitOfWork work, Guid planId, int position, PlannedAction action, DateTimeOffset? soonTold, DateTimeOffset now) =>
        work.Execute(Sql.AddAction, new { id = work.NewId(), planId, position, action.Text, action.ByOn, action.Sign, soonTold, now });

    public static Task ChangeAction(this UnitOfWork work, Guid id, PlannedAction action, bool newDate, DateTimeOffset? soonTold, DateTimeOffset now) =>
        work.Execute(Sql.ChangeAction, new { id, action.Text, action.ByOn, action.Sign, newDate, soonTold, now });

    public static Task RemoveAction(this UnitOfWork work, Guid id) => work.Execute(Sql.RemoveAction, new { id });

    public static async Task<bool> SettleAction(this UnitOfWork work, Guid id, int version, PlanActionState state, string note, DateTimeOffset now) =>
        await work.Execute(Sql.Settle, new { id, version, state = Code.Of(state), note, now }) == 1;

    internal static class Sql
    {
        public const string Columns = """
            SELECT l.Id, l.EnrolmentId, l.SourceKey, l.SessionId, s.Title AS SessionTitle, l.State, l.WrittenAt, l.Outcome, l.ClosedReason, l.ClosedAt,
                   l.ReopenedAt, l.ReopenedReason, l.Version
            FROM ActionPlan l LEFT JOIN Session s ON s.Id = l.SessionId
            """;

        private const string ActionColumns = "SELECT Id, PlanId, Position, Text, ByOn, Sign, State, Note, ChangedAt, Version FROM PlanAction";

        public const string Find = Columns + " WHERE l.Id = @id";

        public const string FindBySource = Columns + " WHERE l.EnrolmentId = @enrolmentId AND l.SourceKey = @sourceKey";

        public const string Actions = ActionColumns + " WHERE PlanId = @planId ORDER BY Position";

        public const string Action = ActionColumns + " WHERE Id = @id";

        public const string Insert = """
            INSERT INTO ActionPlan (Id, EnrolmentId, SourceKey, SessionId, State, CreatedAt, Version)
            SELECT @id, @enrolmentId, @sourceKey, @sessionId, 'draft', @now, 1
            WHERE NOT EXISTS (SELECT 1 FROM ActionPlan WHERE EnrolmentId = @enrolmentId AND SourceKey = @sourceKey)
            """;

        public const string Move = "UPDATE ActionPlan SET State = @to, Version = Version + 1 WHERE Id = @Id AND Version = @Version";

        public const string Written = "UPDATE ActionPlan SET WrittenAt = @now WHERE Id = @id AND WrittenAt IS NULL";

        public const string AddAction = """
            INSERT INTO PlanAction (Id, PlanId, Position, Text, ByOn, Sign, State, Note, SoonToldAt, ChangedAt, Version)
            VALUES (@id, @planId, @position, @Text, @ByOn, @Sign, 'open', '', @soonTold, @now, 1)
            """;

        public const string ChangeAction = """
            UPDATE PlanAction SET Text = @Text, ByOn = @ByOn, Sign = @Sign, ChangedAt = @now, Version = Version + 1,
                SoonToldAt = CASE WHEN @newDate = 1 THEN @soonTold ELSE SoonToldAt END, LateToldAt = CASE WHEN @newDate = 1 THEN NULL ELSE LateToldAt END
            WHERE Id = @id AND State = 'open'
            """;

        public const string RemoveAction = "DELETE FROM PlanAction WHERE Id = @id";

        public const string Settle = """
            UPDATE PlanAction SET State = @state, Note = @note, ChangedAt = @now, Version = Version + 1 WHERE Id = @id AND Version = @version
            """;
    }
}
