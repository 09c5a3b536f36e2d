namespace Lms.Data.ActionPlans;

/// <summary>Plans and checkpoints of an enrolment; who may read them was asked before (<see cref="PlanAccessQueries"/>).</summary>
public sealed class ActionPlanQueries(Db db)
{
    /// <summary>The module's plan first, then those of sessions by their start.</summary>
    public async Task<IReadOnlyList<ActionPlanView>> OfEnrolment(Guid enrolmentId)
    {
        var actions = (await db.List<PlanActionRow>(Sql.Actions, new { enrolmentId })).ToLookup(a => a.PlanId);
        return [.. (await db.List<ActionPlanRow>(Sql.Plans, new { enrolmentId })).Select(p => new ActionPlanView(p, [.. actions[p.Id]]))];
    }

    public Task<IReadOnlyList<CheckpointRow>> Checkpoints(Guid enrolmentId) => db.List<CheckpointRow>(Sql.Checkpoints, new { enrolmentId });

    /// <summary>A session of the enrolment's cohort that people know of, as a plan's source; null for any other.</summary>
    public Task<string?> SessionTitle(Guid enrolmentId, Guid sessionId) => db.Find<string>(Sql.SessionTitle, new { enrolmentId, sessionId });

    internal static class Sql
    {
        public const string Plans = ActionPlanStore.Sql.Columns + """

            WHERE l.EnrolmentId = @enrolmentId
            ORDER BY CASE WHEN l.SessionId IS NULL THEN 0 ELSE 1 END, s.StartsAt, l.Id
            """;

        public const string Actions = """
            SELECT a.Id, a.PlanId, a.Position, a.Text, a.ByOn, a.Sign, a.State, a.Note, a.ChangedAt, a.Version
            FROM PlanAction a JOIN ActionPlan l ON l.Id = a.PlanId WHERE l.EnrolmentId = @enrolmentId ORDER BY a.Position
            """;

        public const string Checkpoints = """
            SELECT EnrolmentId, Day, DueOn, Text, State, MeetingId, DoneAt FROM CoachingCheckpoint WHERE EnrolmentId = @enrolmentId ORDER BY Day
            """;

        public const string SessionTitle = """
            SELECT s.Title FROM Session s JOIN Enrolment e ON e.CohortId = s.CohortId
            WHERE e.Id = @enrolmentId AND s.Id = @sessionId AND s.State NOT IN ('draft', 'cancelled')
            """;
    }
}
