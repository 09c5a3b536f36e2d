using Lms.Assessments.Rules;
using Lms.Assessments.Slides;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Slides;

/// <summary>Puts a slide at another place in the order.</summary>
public sealed class MoveSlide(Db db, TimeProvider clock)
{
    /// <param name="number">Its new place among those there are, from 1; beyond the ends is the end.</param>
    /// <returns>False where there is no such slide, or the session is not this person's to run.</returns>
    /// <exception cref="RuleBroken"><c>session.over</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by, Guid slideId, int number) => db.Work(nameof(MoveSlide), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
        {
            return false;
        }

        await work.Hold(sessionId);
        var there = await work.List<Placed>(SlideStore.Sql.Order, new { sessionId });
        if (there.All(s => s.Id != slideId))
        {
            return false;
        }

        var order = SlideOrder.Move([.. there.Select(s => s.Id)], slideId, number);
        for (var place = 0; place < order.Count; place++)
        {
            // The places taken stay the same ones: a removed slide between them comes back between the same neighbours.
            if (there[place].Id != order[place])
            {
                await work.Execute(SlideStore.Sql.Place, new { id = order[place], position = there[place].Position });
            }
        }

        var now = clock.GetUtcNow();
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MoveSlide), "Session", sessionId.ToString()));
        return true;
    });

    private sealed record Placed
    {
        public Guid Id { get; init; }

        public int Position { get; init; }
    }
}
