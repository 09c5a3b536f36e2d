using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Slides;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Slides;

/// <summary>Puts a slide onto everybody's screen, or takes it off. Only the lead's hand does it.</summary>
public sealed class ShowSlide(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where there is no such slide, or the session is not this person's to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by, Guid slideId) => db.Work(nameof(ShowSlide), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session
            || await work.Find<SlideRow>(SlideQueries.Sql.Find, new { sessionId, slideId }) is not { RemovedAt: null } slide)
        {
            return false;
        }

        await work.HoldAsLead(session, by.PersonId);
        if (await Now(work, sessionId) is { } on && on.Slide == slideId)
        {
            return true;
        }

        var now = clock.GetUtcNow();
        await work.Execute(Sql.FirstShown, new { slideId, now });
        var of = await work.Read<int>(Sql.Count, new { sessionId });
        var shown = new SlideShown(slide.Id, slide.Number, of, slide.Kind, slide.Title, slide.Width, slide.Height, slide.LessonId);
        await log.Append(work, sessionId, SessionEventKind.SlideShown, shown, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ShowSlide), "Session", sessionId.ToString(), null, $"{{\"slide\":\"{slideId}\"}}"));
        return true;
    });

    /// <summary>Nothing on the screen.</summary>
    /// <returns>False where the session is not this person's to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public Task<bool> Hide(Guid sessionId, Scope by) => db.Work(nameof(ShowSlide), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        await work.HoldAsLead(session, by.PersonId);
        if (await Now(work, sessionId) is not null)
        {
            var now = clock.GetUtcNow();
            await log.Append(work, sessionId, SessionEventKind.SlideHidden, null, by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(ShowSlide), "Session", sessionId.ToString()));
        }

        return true;
    });

    private static async Task<SlideShown?> Now(UnitOfWork work, Guid sessionId) =>
        await work.Find<SlideQueries.LastEvent>(SlideQueries.Sql.LastEvent, new { sessionId }) is { Kind: SessionEventKind.SlideShown } last
            ? new SessionEvent(0, last.Kind, Audience.All, default, last.Payload).Read<SlideShown>()
            : null;

    internal static class Sql
    {
        public const string FirstShown = "UPDATE Slide SET ShownAt = @now WHERE Id = @slideId AND ShownAt IS NULL";

        public const string Count = "SELECT COUNT(*) FROM Slide WHERE SessionId = @sessionId AND RemovedAt IS NULL";
    }
}
