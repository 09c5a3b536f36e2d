using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>
/// The versions of a module's rule. A version never changes. In force for cohorts to come is the newest made by hand, or, where none
/// was, the newest the content brought: a load of the content never undoes what an administrator decided.
/// </summary>
internal static class RuleStore
{
    /// <summary>Where a module's rules are called <c>r</c>: the one in force comes first.</summary>
    public const string InForceFirst = "CASE WHEN r.CreatedBy IS NULL THEN 1 ELSE 0 END, r.Number DESC";

    public static async Task<CompletionRule> ReadRule(this IReads reads, Guid id) => CompletionRule.Read(await reads.Read<string>(Sql.Payload, new { id }));

    public static async Task<Guid> RuleInForce(this IReads reads, Guid moduleId) => (await reads.Read<IdRow>(Sql.InForce, new { moduleId })).Id;

    public static async Task<Guid?> FindModule(this IReads reads, string code) => (await reads.Find<IdRow>(Sql.Module, new { code }))?.Id;

    /// <summary>Stores the next version and returns its id; null where another host took that number.</summary>
    /// <param name="by">Null for what the content brought.</param>
    public static async Task<Guid?> AddRule(this UnitOfWork work, Guid moduleId, IEnumerable<Requirement> requirements, Guid? by, string? reason, DateTimeOffset now)
    {
        var number = (int)await work.Read<long>(Sql.Newest, new { moduleId }) + 1;
        var row = new { id = work.NewId(), moduleId, number, payload = CompletionRule.Of(number, requirements).ToJson(), now, by, reason };
        return await work.TryInsert(Sql.Insert, row) ? row.id : null;
    }

    internal sealed record IdRow
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Module = "SELECT Id FROM Module WHERE Code = @code";

        public const string Payload = "SELECT Payload FROM CompletionRule WHERE Id = @id";

        public const string InForce = "SELECT r.Id FROM CompletionRule r WHERE r.ModuleId = @moduleId ORDER BY " + InForceFirst;

        public const string Newest = "SELECT COALESCE(MAX(CAST(Number AS bigint)), 0) FROM CompletionRule WHERE ModuleId = @moduleId";

        public const string Insert = """
            INSERT INTO CompletionRule (Id, ModuleId, Number, Payload, CreatedAt, CreatedBy, Reason)
            VALUES (@id, @moduleId, @number, @payload, @now, @by, @reason)
            """;
    }
}
