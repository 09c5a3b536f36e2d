using Lms.Data.Lessons;
using Lms.Data.Sessions;
using Lms.Data.Slides;
using Lms.Web.Languages;
using Lms.Web.Lessons;
using Lms.Web.People;

namespace Lms.Web.Slides;

/// <summary>What the slide parts of the live pages show.</summary>
public sealed class RoomSlides(SlideQueries slides, LessonQueries lessons, LessonTexts texts, CurrentPerson me, Reader reader)
{
    /// <summary>The slide that is on, or the one somebody leafed back to where it was shown before.</summary>
    public async Task<StageView> Stage(SessionAccess access, Guid? see = null)
    {
        var (shown, live) = (await slides.Shown(access.SessionId), await slides.Now(access.SessionId));
        var seen = shown.FirstOrDefault(s => s.Id == see) ?? shown.FirstOrDefault(s => s.Id == live);
        // Before anything is on again, and after the end, the last one is a better sight than nothing.
        seen ??= access.IsLive || shown.Count == 0 ? null : shown[^1];
        return new StageView(access, shown, live, seen, await Text(access, seen));
    }

    public async Task<DeskView> Desk(SessionAccess access) =>
        new(access, await slides.All(access.SessionId), await slides.Now(access.SessionId), access.LeadId == me.Id && access.State == "open");

    /// <summary>A lesson slide's text in the reader's language; null for a picture.</summary>
    public async Task<LessonArticle?> Text(SessionAccess access, SlideRow? slide, string? wanted = null)
    {
        if (slide?.LessonNumber is not { } number || await slides.Place(access.SessionId) is not { } place)
        {
            return null;
        }

        string?[] languages = [wanted, .. reader.Wanted(me.Language)];
        return LessonArticle.Of(place, await lessons.Lines(place, languages), await lessons.Texts(place, number), number, $"/sessions/{access.SessionId}/slides/{slide.Id}", texts, languages);
    }
}
