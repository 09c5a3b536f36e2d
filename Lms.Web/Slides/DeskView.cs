using Lms.Data.Sessions;
using Lms.Data.Slides;

namespace Lms.Web.Slides;

/// <summary>The slides on the console.</summary>
/// <param name="Live">What is on the screen now.</param>
/// <param name="Drives">This person may show them now.</param>
public sealed record DeskView(SessionAccess Access, IReadOnlyList<SlideRow> Slides, Guid? Live, bool Drives)
{
    public SlideRow? Now => Slides.FirstOrDefault(s => s.Id == Live);

    public SlideRow? Next => Slides.FirstOrDefault(s => s.Number == (Now?.Number ?? 0) + 1);

    public SlideRow? Previous => Now is { } now ? Slides.FirstOrDefault(s => s.Number == now.Number - 1) : null;
}
