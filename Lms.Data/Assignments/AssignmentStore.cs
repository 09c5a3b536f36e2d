using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Data.Assignments;

/// <summary>Loads assignments. Who may see them is asked before, or follows from the submission they belong to.</summary>
public static class AssignmentStore
{
    /// <summary>The columns of <see cref="AssignmentRow"/>, of a row called <c>a</c>.</summary>
    internal const string Columns = """
        a.Id, a.CohortId, a.Kind, a.SourceKey, a.Title, a.Language, a.IsGroup, a.SessionId, a.RubricId, a.OpensAt, a.DueLocal, a.TimeZone, a.DueAt,
        a.LatePolicy, a.LateDays, a.DeductBasisPoints, a.Resubmissions, a.TakesText, a.MaxFiles, a.Markers, a.IsBlind, a.IsIndependent,
        a.ToleranceBasisPoints, a.State, a.PublishedAt, a.Version
        """;

    public static Task<AssignmentRow?> FindAssignmentRow(this IReads reads, Guid assignmentId) => reads.Find<AssignmentRow>(Sql.Find, new { assignmentId });

    /// <summary>A stored assignment as it was planned.</summary>
    public static AssignmentPlan Plan(AssignmentRow row, string brief) => new()
    {
        Kind = Code.Read<AssignmentKind>(row.Kind),
        Title = row.Title,
        Brief = brief,
        Language = row.Language,
        IsGroup = row.IsGroup,
        SessionId = row.SessionId,
        RubricId = row.RubricId,
        OpensAt = row.OpensAt,
        DueLocal = row.DueLocal,
        TimeZone = row.TimeZone,
        DueAt = row.DueAt,
        Late = Code.Read<LatePolicy>(row.LatePolicy),
        LateDays = row.LateDays,
        DeductBasisPoints = row.DeductBasisPoints,
        Resubmissions = row.Resubmissions,
        TakesText = row.TakesText,
        MaxFiles = row.MaxFiles,
        Markers = row.Markers,
        IsBlind = row.IsBlind,
        IsIndependent = row.IsIndependent,
        ToleranceBasisPoints = row.ToleranceBasisPoints,
    };

    /// <summary>Throws <c>assignment.foreign</c> for a session of another cohort, or a rubric that is not ready.</summary>
    internal static async Task CheckForeign(this IReads reads, Guid cohortId, AssignmentPlan plan)
    {
        if (await reads.Read<long>(Sql.Known, new { cohortId, plan.SessionId, plan.RubricId }) != (plan.SessionId is null ? 0 : 1) + (plan.RubricId is null ? 0 : 1))
        {
            throw new RuleBroken("assignment.foreign");
        }
    }

    /// <summary>Null when the cohort has that piece of its module already.</summary>
    internal static async Task<Guid?> AddAssignment(
        this UnitOfWork work, Guid cohortId, string? sourceKey, AssignmentPlan plan, AssignmentState state, Guid? by, DateTimeOffset now)
    {
        var id = work.NewId();
        return await work.TryInsert(Sql.Insert, Values(id, plan, new Frame(cohortId, sourceKey, Code.Of(state), state == AssignmentState.Published ? now : null, by, now))) ? id : null;
    }

    internal static async Task<bool> ChangeAssignment(this UnitOfWork work, Guid id, int version, AssignmentPlan plan) =>
        await work.Execute(Sql.Change, Values(id, plan, null, version)) == 1;

    // Dapper takes what a statement names and leaves the rest.
    private static object Values(Guid id, AssignmentPlan plan, Frame? frame, int version = 0) => new
    {
        id,
        version,
        frame?.CohortId,
        frame?.SourceKey,
        frame?.State,
        frame?.PublishedAt,
        frame?.By,
        frame?.Now,
        kind = Code.Of(plan.Kind),
        plan.Title,
        plan.Brief,
        plan.Language,
        plan.IsGroup,
        plan.SessionId,
        plan.RubricId,
        plan.OpensAt,
        plan.DueLocal,
        plan.TimeZone,
        plan.DueAt,
        late = Code.Of(plan.Late),
        plan.LateDays,
        plan.DeductBasisPoints,
        plan.Resubmissions,
        plan.TakesText,
        plan.MaxFiles,
        plan.Markers,
        plan.IsBlind,
        plan.IsIndependent,
        plan.ToleranceBasisPoints,
    };

    private sealed record Frame(Guid CohortId, string? SourceKey, string State, DateTimeOffset? PublishedAt, Guid? By, DateTimeOffset Now);

    internal static class Sql
    {
        public const string Find = "SELECT " + Columns + " FROM Assignment a WHERE a.Id = @assignmentId";

        public const string Known = """
            SELECT (SELECT COUNT(*) FROM Session s WHERE s.Id = @SessionId AND s.CohortId = @cohortId)
                 + (SELECT COUNT(*) FROM Rubric r WHERE r.Id = @RubricId AND r.State <> 'draft')
            """;

        public const string Insert = """
            INSERT INTO Assignment (Id, CohortId, Kind, SourceKey, Title, Brief, Language, IsGroup, SessionId, RubricId, OpensAt, DueLocal, TimeZone, DueAt,
                LatePolicy, LateDays, DeductBasisPoints, Resubmissions, TakesText, MaxFiles, Markers, IsBlind, IsIndependent, ToleranceBasisPoints,
                State, PublishedAt, CreatedAt, CreatedBy, Version)
            VALUES (@id, @CohortId, @kind, @SourceKey, @Title, @Brief, @Language, @IsGroup, @SessionId, @RubricId, @OpensAt, @DueLocal, @TimeZone, @DueAt,
                @late, @LateDays, @DeductBasisPoints, @Resubmissions, @TakesText, @MaxFiles, @Markers, @IsBlind, @IsIndependent, @ToleranceBasisPoints,
                @State, @PublishedAt, @Now, @By, 1)
            """;

        public const string Change = """
            UPDATE Assignment SET Kind = @kind, Title = @Title, Brief = @Brief, Language = @Language, IsGroup = @IsGroup, SessionId = @SessionId, RubricId = @RubricId,
                OpensAt = @OpensAt, DueLocal = @DueLocal, TimeZone = @TimeZone, DueAt = @DueAt, LatePolicy = @late, LateDays = @LateDays,
                DeductBasisPoints = @DeductBasisPoints, Resubmissions = @Resubmissions, TakesText = @TakesText, MaxFiles = @MaxFiles, Markers = @Markers,
                IsBlind = @IsBlind, IsIndependent = @IsIndependent, ToleranceBasisPoints = @ToleranceBasisPoints, Version = Version + 1
            WHERE Id = @id AND Version = @version
            """;
    }
}
