using Lms.Data.Audit;

namespace Lms.Data.Figures;

/// <summary>Takes one's own view away. Links to what it asked go on working: the question is in the address.</summary>
public sealed class RemoveFigureView(Db db, TimeProvider clock)
{
    /// <summary>False where there is none, or it is somebody else's.</summary>
    public Task<bool> Run(Guid id, Guid actor) => db.Work(nameof(RemoveFigureView), async work =>
    {
        if (await work.Execute(Sql.Remove, new { id, actor }) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(clock.GetUtcNow(), actor, nameof(RemoveFigureView), "FigureView", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Remove = "DELETE FROM FigureView WHERE Id = @id AND PersonId = @actor";
    }
}
