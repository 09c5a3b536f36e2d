using Lms.Assessments.Funders;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Funders;

/// <summary>Puts somebody who pays on the list.</summary>
public sealed class AddFunder(Db db, TimeProvider clock)
{
    public const int LongestName = 200;

    /// <exception cref="RuleBroken"><c>funder.code</c>, <c>funder.name</c>, <c>funder.known</c></exception>
    public Task<Guid> Run(string typedCode, string typedName, Scope by) => db.Work(nameof(AddFunder), async work =>
    {
        var (id, now, code, name) = (work.NewId(), clock.GetUtcNow(), FunderCode.Of(typedCode), Name(typedName));
        if (!await work.TryInsert(Sql.Insert, new { id, code, name, now, by = (Guid?)by.PersonId }))
        {
            throw new RuleBroken("funder.known", code);
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AddFunder), "Funder", id.ToString()));
        return id;
    });

    internal static string Name(string typed) => typed.Trim() is { Length: > 0 and <= LongestName } name ? name : throw new RuleBroken("funder.name", LongestName);

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO Funder (Id, Code, Name, CreatedAt, CreatedBy) VALUES (@id, @code, @name, @now, @by)
            """;
    }
}
