using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Groups;

/// <summary>
/// Keeps one wording of one paragraph, as it is typed: the last writer of a paragraph wins, of that paragraph only, and each wording
/// stays in the history. Its rows say who and when, so there is no separate audit row.
/// </summary>
public sealed class SaveParagraph(Db db, SessionLog log, TimeProvider clock)
{
    /// <param name="paragraphId">Made by whoever began the paragraph, so that beginning it twice over a bad line begins it once.</param>
    /// <param name="over">The version it was typed over; 0 for a new one.</param>
    /// <returns>The paragraph as it stands now, perhaps in the words of somebody who was later; null where there is no such group for this person.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>group.paragraph_text</c>, <c>group.paragraphs</c></exception>
    public Task<NoteParagraph?> Run(Guid sessionId, Guid groupId, Guid paragraphId, string? typed, int over, Scope by) => db.Hot<NoteParagraph?>(nameof(SaveParagraph), async work =>
    {
        if (paragraphId == Guid.Empty || await work.EnterGroup(sessionId, groupId, by) is not var (session, _))
        {
            return null;
        }

        var text = ParagraphRule.Text(typed);
        await work.HoldLive(session);
        var stands = await work.Find<NoteParagraph>(Sql.Find, new { paragraphId });
        if (stands is not null && stands.GroupId != groupId)
        {
            return null;
        }

        var own = stands is null ? [] : await work.List<Wording>(Sql.Own, new { paragraphId, by.PersonId, over });
        if (!ParagraphRule.IsNews(text, stands?.Text, own.Select(o => o.Text)))
        {
            return stands ?? new NoteParagraph { Id = paragraphId, GroupId = groupId };
        }

        var args = new { paragraphId, groupId, text, now = clock.GetUtcNow(), by.PersonId };
        if (stands is not null)
        {
            await work.Execute(Sql.Change, args);
        }
        else
        {
            ParagraphRule.CheckRoom(await work.Read<long>(Sql.Count, args));
            await work.Execute(Sql.Begin, args);
        }

        await work.Execute(Sql.Remember, args);
        log.Touch(work, sessionId, SessionPart.Groups, groupId);
        return await work.Find<NoteParagraph>(Sql.Find, args);
    });

    private sealed record Wording
    {
        public string Text { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Find = """
            SELECT n.Id, n.GroupId, n.Position, n.Text, n.Version, n.EditedAt, n.EditedBy, p.NativeName AS Name
            FROM GroupParagraph n JOIN Person p ON p.Id = n.EditedBy WHERE n.Id = @paragraphId
            """;

        public const string Own = "SELECT Text FROM GroupParagraphEdit WHERE ParagraphId = @paragraphId AND EditedBy = @PersonId AND Version > @over";

        public const string Change = """
            UPDATE GroupParagraph SET Text = @text, Version = Version + 1, EditedAt = @now, EditedBy = @PersonId
            WHERE Id = @paragraphId AND GroupId = @groupId
            """;

        public const string Count = "SELECT COUNT(*) FROM GroupParagraph WHERE GroupId = @groupId";

        public const string Begin = """
            INSERT INTO GroupParagraph (Id, GroupId, Position, Text, Version, EditedAt, EditedBy)
            SELECT @paragraphId, @groupId, COALESCE((SELECT MAX(n.Position) FROM GroupParagraph n WHERE n.GroupId = @groupId), 0) + 1, @text, 1, @now, @PersonId
            """;

        public const string Remember = """
            INSERT INTO GroupParagraphEdit (ParagraphId, Version, Text, EditedAt, EditedBy)
            SELECT Id, Version, Text, EditedAt, EditedBy FROM GroupParagraph WHERE Id = @paragraphId
            """;
    }
}
