using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Slides;

/// <summary>Takes a slide off the list, or puts it back where it was. What was shown of it stays with the session.</summary>
public sealed class RemoveSlide(Db db, TimeProvider clock)
{
    /// <returns>False where there is nothing to do it to, or the session is not this person's to run.</returns>
    /// <exception cref="RuleBroken"><c>session.over</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by, Guid slideId) => Set(sessionId, by, slideId, SlideStore.Sql.Remove);

    /// <summary>Undo.</summary>
    /// <exception cref="RuleBroken"><c>session.over</c></exception>
    public Task<bool> Undo(Guid sessionId, Scope by, Guid slideId) => Set(sessionId, by, slideId, SlideStore.Sql.Restore);

    private Task<bool> Set(Guid sessionId, Scope by, Guid slideId, string sql) => db.Work(nameof(RemoveSlide), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
        {
            return false;
        }

        await work.Hold(sessionId);
        var now = clock.GetUtcNow();
        if (await work.Execute(sql, new { sessionId, slideId, now }) == 1)
        {
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(RemoveSlide), "Session", sessionId.ToString(), null, $"{{\"slide\":\"{slideId}\"}}"));
            return true;
        }

        return await work.Read<long>(Sql.Count, new { sessionId, slideId }) == 1;
    });

    internal static class Sql
    {
        public const string Count = "SELECT COUNT(*) FROM Slide WHERE Id = @slideId AND SessionId = @sessionId";
    }
}
