using Lms.Data.Groups;
using Lms.Web.Languages;

namespace Lms.Web.Groups;

/// <summary>A paragraph as the note's script takes it.</summary>
/// <param name="By">Who wrote last and when, in the reader's words.</param>
/// <param name="Mine">The reader wrote last.</param>
internal sealed record ParagraphJson(Guid Id, string Text, int Version, string By, bool Mine)
{
    public static ParagraphJson Of(NoteParagraph p, Reader reader, Guid readerId) => new(p.Id, p.Text, p.Version, Line(p, reader), p.EditedBy == readerId);

    /// <summary>Who wrote last and when.</summary>
    public static string Line(NoteParagraph p, Reader reader) =>
        p.Version == 0 ? "" : reader.Words["groups.by", ("name", p.Name), ("time", reader.Words.Dates.Time(p.EditedAt, reader.Zone))];

    /// <summary>Lines of its field, near enough to what is written; the script makes it exact.</summary>
    public static int Rows(NoteParagraph p) => p.Version == 0 ? 3 : Math.Clamp((p.Text.Length / 60) + p.Text.Count(c => c == '\n') + 1, 2, 12);
}
