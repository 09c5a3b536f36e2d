using Lms.Assessments.Rules;
using Lms.Assessments.Slides;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Slides;

/// <summary>Takes a picture as the session's last slide. The same upload key is the same slide, however often a cut line sends it.</summary>
public sealed class UploadSlide(Db db, TimeProvider clock)
{
    /// <param name="uploadKey">Of the browser's choosing; null from a plain form.</param>
    /// <returns>The slide's id; null where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>slide.too_many</c>, <c>session.over</c> and those of <see cref="SlideFile.Read"/></exception>
    public Task<Guid?> Run(Guid sessionId, Scope by, string title, byte[] bytes, string? uploadKey)
    {
        var file = SlideFile.Read(bytes);
        return db.Work(nameof(UploadSlide), async work =>
        {
            if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
            {
                return (Guid?)null;
            }

            await work.Hold(sessionId);
            if (uploadKey is not null && await work.Find<Existing>(Sql.FindUpload, new { sessionId, uploadKey }) is { } there)
            {
                await work.Execute(SlideStore.Sql.Restore, new { sessionId, slideId = there.Id });
                return there.Id;
            }

            var (id, now) = (work.NewId(), clock.GetUtcNow());
            if (!await work.AddSlide(new SlideStore.New(id, sessionId, "image", title, null, file.Width, file.Height, bytes.Length, uploadKey, now, by.PersonId)))
            {
                throw new RuleBroken("slide.too_many", SlideFile.MostSlides);
            }

            await work.Execute(Sql.InsertImage, new { id, file.ContentType, bytes });
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(UploadSlide), "Session", sessionId.ToString()));
            return id;
        });
    }

    private sealed record Existing
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string FindUpload = "SELECT Id FROM Slide WHERE SessionId = @sessionId AND UploadKey = @uploadKey";

        public const string InsertImage = "INSERT INTO SlideImage (SlideId, ContentType, Bytes) VALUES (@id, @ContentType, @bytes)";
    }
}
