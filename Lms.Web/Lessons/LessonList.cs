using Lms.Data.Lessons;

namespace Lms.Web.Lessons;

/// <summary>Lessons as a list: where each leads (null = it is only shown) and which is next.</summary>
/// <param name="Lines">In order.</param>
/// <param name="Path">Address the lesson's number is added to; null where the reader may not open them.</param>
/// <param name="Language">Of the page around it: another language is named.</param>
/// <param name="IsMine">The reader's own training, in which one lesson is next; false for a list that is looked at.</param>
public sealed record LessonList(IReadOnlyList<LessonLine> Lines, string? Path, string Language, bool IsMine = true)
{
    public int Read => Lines.Count(l => l.IsRead);

    public int MinutesLeft => Lines.Where(l => !l.IsRead).Sum(l => l.Minutes);

    public LessonLine? Next => !IsMine ? null : Lines.FirstOrDefault(l => !l.IsRead);
}
