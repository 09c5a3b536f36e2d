namespace Lms.Data.Cohorts;

/// <summary>Whether a module is being taught right now. No scope: the answer names nobody.</summary>
public sealed class RunningCohortQueries(Db db)
{
    /// <summary>The module with this code; null where it is not loaded.</summary>
    public async Task<Guid?> FindModule(string code) => (await db.Find<ModuleId>(Sql.FindModule, new { code }))?.Id;

    /// <summary>Cohorts of the module that have begun and not ended.</summary>
    public Task<long> CountRunning(Guid moduleId, DateTimeOffset now) => db.Read<long>(Sql.CountRunning, new { moduleId, now });

    internal sealed record ModuleId
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string FindModule = "SELECT Id FROM Module WHERE Code = @code";

        public const string CountRunning = """
            SELECT COUNT(*) FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            WHERE v.ModuleId = @moduleId AND c.State = 'planned' AND c.StartsAt <= @now AND c.EndsAt > @now
            """;
    }
}
