using Lms.Assessments.ActionPlans;
using Lms.Assessments.Values;
using Lms.Data.Modules;

namespace Lms.Data.ActionPlans;

/// <summary>Makes and settles the checkpoints of an enrolment's coaching.</summary>
internal static class CheckpointStore
{
    /// <summary>Once an enrolment, from the module version its cohort runs; none where that says nothing of coaching.</summary>
    public static async Task MakeCheckpoints(this UnitOfWork work, Guid enrolmentId)
    {
        var source = await work.Read<Source>(Sql.Source, new { enrolmentId });
        // Versions loaded before modules had contents hold an empty object.
        if (source.Payload == "{}")
        {
            return;
        }

        var endsOn = PlanDay.In(source.EndsAt, source.TimeZone);
        foreach (var text in CanonicalJson.Read<ModuleContent>(source.Payload).Coaching.DistinctBy(c => c.Day))
        {
            await work.Execute(Sql.Insert, new { enrolmentId, text.Day, dueOn = CheckpointRule.DueOn(endsOn, text.Day), text.Text });
        }
    }

    /// <summary>False where there is no such checkpoint, or it stands so already.</summary>
    public static async Task<bool> SettleCheckpoint(this UnitOfWork work, Guid enrolmentId, int day, CheckpointState state, Guid? meetingId, DateTimeOffset now) =>
        await work.Execute(Sql.Settle, new { enrolmentId, day, state = Code.Of(state), meetingId, doneAt = state == CheckpointState.Due ? (DateTimeOffset?)null : now }) == 1;

    internal sealed record Source
    {
        public string Payload { get; init; } = "";

        public DateTimeOffset EndsAt { get; init; }

        public string TimeZone { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Source = """
            SELECT v.Payload, c.EndsAt, c.TimeZone
            FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId WHERE e.Id = @enrolmentId
            """;

        public const string Insert = """
            INSERT INTO CoachingCheckpoint (EnrolmentId, Day, DueOn, Text, State, Version)
            SELECT @enrolmentId, @Day, @dueOn, @Text, 'due', 1
            WHERE NOT EXISTS (SELECT 1 FROM CoachingCheckpoint WHERE EnrolmentId = @enrolmentId AND Day = @Day)
            """;

        public const string Settle = """
            UPDATE CoachingCheckpoint SET State = @state, MeetingId = @meetingId, DoneAt = @doneAt, Version = Version + 1
            WHERE EnrolmentId = @enrolmentId AND Day = @day AND State <> @state
            """;
    }
}
