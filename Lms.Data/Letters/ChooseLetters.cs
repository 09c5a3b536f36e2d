using Lms.Assessments.Letters;
using Lms.Data.Audit;

namespace Lms.Data.Letters;

/// <summary>A person says which letters they want of those they may do without.</summary>
public sealed class ChooseLetters(Db db, TimeProvider clock)
{
    /// <param name="stopped">The kinds they do not want; all others they do.</param>
    public Task Run(Guid personId, IReadOnlySet<LetterKind> stopped) => db.Work(nameof(ChooseLetters), async work =>
    {
        var now = clock.GetUtcNow();
        foreach (var kind in LetterKinds.Stoppable)
        {
            await work.ChooseFor(personId, kind, stopped.Contains(kind), now);
        }

        await work.Audit(new AuditEntry(now, personId, nameof(ChooseLetters), "Person", personId.ToString(), personId));
    });
}
