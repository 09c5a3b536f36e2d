using Lms.Assessments.Publications;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Publications;

/// <summary>Ends a request that cannot be granted, and keeps why.</summary>
public sealed class RefusePublication(Db db, TimeProvider clock)
{
    private const int Longest = 500;

    /// <param name="failure">A code of <c>errors.</c>, or what the program said.</param>
    public Task Run(Guid id, string failure) => db.Work(nameof(RefusePublication), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.Execute(Sql.Refuse, new { id, state = Code.Of(RequestState.Refused), failure = failure[..Math.Min(failure.Length, Longest)], now }) == 1)
        {
            await work.Audit(new AuditEntry(now, null, nameof(RefusePublication), "Publication", id.ToString()));
        }
    });

    internal static class Sql
    {
        public const string Refuse = "UPDATE PublicationRequest SET State = @state, Failure = @failure, EndedAt = @now WHERE Id = @id AND EndedAt IS NULL";
    }
}
