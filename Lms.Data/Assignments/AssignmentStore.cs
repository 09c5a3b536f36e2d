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

    internal static class Sql
    {
        public const string Find = "SELECT " + Columns + " FROM Assignment a WHERE a.Id = @assignmentId";
    }
}
