using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Puts an activity into the catalogue, or takes it off what is offered and back.</summary>
public sealed class AddActivity(Db db, TimeProvider clock)
{
    /// <exception cref="RuleBroken"><c>aggregate.activity_code</c>, <c>aggregate.activity_name</c>, <c>aggregate.activity_known</c></exception>
    public Task<Guid> Run(string typedCode, string typedName, FactUnit unit, Scope by) => db.Work(nameof(AddActivity), async work =>
    {
        var (id, now, code) = (work.NewId(), clock.GetUtcNow(), ActivityCode.Of(typedCode));
        var name = typedName.Trim() is { Length: > 0 and <= AggregateEntry.LongestText } given ? given : throw new RuleBroken("aggregate.activity_name", AggregateEntry.LongestText);
        if (!await work.TryInsert(Sql.Insert, new { id, code, name, unit = Code.Of(unit), now, by = (Guid?)by.PersonId }))
        {
            throw new RuleBroken("aggregate.activity_known", code);
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AddActivity), "AggregateActivity", id.ToString()));
        return id;
    });

    /// <summary>Offered no longer where it was, offered again where it was not. False where there is none.</summary>
    public Task<bool> Turn(Guid id, Scope by) => db.Work("TurnActivity", async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.Execute(Sql.Turn, new { id, now }) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, by.PersonId, "TurnActivity", "AggregateActivity", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Insert = "INSERT INTO AggregateActivity (Id, Code, Name, Unit, CreatedAt, CreatedBy) VALUES (@id, @code, @name, @unit, @now, @by)";

        public const string Turn = "UPDATE AggregateActivity SET RetiredAt = CASE WHEN RetiredAt IS NULL THEN @now ELSE NULL END WHERE Id = @id";
    }
}
