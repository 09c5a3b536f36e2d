using Lms.Data.Sessions;
using Lms.Data.Slides;
using Lms.Web.Lessons;

namespace Lms.Web.Slides;

/// <summary>What of the slides is in front of a trainee.</summary>
/// <param name="Shown">All so far, oldest first: what one may leaf through.</param>
/// <param name="Live">What is on everybody's screen now.</param>
/// <param name="Seen">What is on this one.</param>
/// <param name="Text">Of a lesson slide.</param>
public sealed record StageView(SessionAccess Access, IReadOnlyList<SlideRow> Shown, Guid? Live, SlideRow? Seen, LessonArticle? Text)
{
    public bool Follows => Seen is null || Seen.Id == Live;

    public SlideRow? Before => Neighbour(-1);

    public SlideRow? After => Neighbour(1);

    public static string Picture(Guid session, Guid slide) => $"/sessions/{session}/slides/{slide}.webp";

    private SlideRow? Neighbour(int step)
    {
        for (var place = 0; place < Shown.Count; place++)
        {
            if (Shown[place].Id == Seen?.Id)
            {
                var there = place + step;
                return there >= 0 && there < Shown.Count ? Shown[there] : null;
            }
        }

        return step < 0 && Shown.Count > 0 ? Shown[^1] : null;
    }
}
