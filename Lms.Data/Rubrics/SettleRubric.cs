using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Rubrics;

/// <summary>Lets an edition be asked for, or takes it from the offer; what was asked for or marked with it stays as it is.</summary>
public sealed class SettleRubric(Db db, TimeProvider clock)
{
    /// <summary>False where it is another's, or the content's. Done before: nothing changes.</summary>
    public Task<bool> Run(Guid rubricId, RubricState state, Scope by) => db.Work(nameof(SettleRubric), async work =>
    {
        if (await work.FindRubric(rubricId) is not { } row || !WriteRubric.MayWrite(row, by) || state == RubricState.Draft)
        {
            return false;
        }

        if (await work.Execute(Sql.Settle, new { rubricId, state = Code.Of(state) }) == 1)
        {
            await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SettleRubric), "Rubric", rubricId.ToString()));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Settle = "UPDATE Rubric SET State = @state, Version = Version + 1 WHERE Id = @rubricId AND State <> @state";
    }
}
