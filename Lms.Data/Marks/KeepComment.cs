using Lms.Assessments.Rules;
using Lms.Data.Audit;

namespace Lms.Data.Marks;

/// <summary>Keeps, changes, counts and forgets the sentences a marker says often. The same sentence twice is kept once.</summary>
public sealed class KeepComment(Db db, TimeProvider clock)
{
    /// <summary>A bank nobody could look through any more.</summary>
    public const int Most = 200;

    /// <exception cref="RuleBroken"><c>comment.text</c>, <c>comment.too_many</c></exception>
    public Task<Guid> Add(Guid personId, string part, string? criterion, string? typed) => db.Work(nameof(KeepComment), async work =>
    {
        var (text, now) = (Text(typed), clock.GetUtcNow());
        var on = part == MarkComment.OnCriterion ? criterion?.Trim() is { Length: > 0 and <= 200 } name ? name : "" : "";
        var known = await work.List<MarkComment>(CommentQueries.Sql.Of, new { personId });
        if (known.FirstOrDefault(c => c.Part == part && c.Text == text) is { } same)
        {
            return same.Id;
        }

        if (known.Count >= Most || !MarkComment.IsPart(part))
        {
            throw new RuleBroken("comment.too_many", Most);
        }

        var id = work.NewId();
        await work.Execute(Sql.Add, new { id, personId, on, part, text, now });
        await work.Audit(new AuditEntry(now, personId, nameof(KeepComment), "MarkComment", id.ToString(), personId));
        return id;
    });

    /// <summary>False where it is not this person's.</summary>
    /// <exception cref="RuleBroken"><c>comment.text</c></exception>
    public Task<bool> Change(Guid personId, Guid id, string? typed) => Write(Sql.Change, personId, id, Text(typed));

    public Task<bool> Remove(Guid personId, Guid id) => Write(Sql.Remove, personId, id, "");

    /// <summary>Counts that it was picked, so that what is used most stands first. A count is nobody's record: no audit row.</summary>
    public Task Use(Guid personId, Guid id) => db.Hot(nameof(KeepComment), work => work.Execute(Sql.Use, new { personId, id, now = clock.GetUtcNow() }));

    private Task<bool> Write(string sql, Guid personId, Guid id, string text) => db.Work(nameof(KeepComment), async work =>
    {
        var done = await work.Execute(sql, new { personId, id, text }) == 1;
        if (done)
        {
            await work.Audit(new AuditEntry(clock.GetUtcNow(), personId, nameof(KeepComment), "MarkComment", id.ToString(), personId));
        }

        return done;
    });

    private static string Text(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Trim() is { Length: > 0 and <= MarkComment.Longest } text ? text : throw new RuleBroken("comment.text", MarkComment.Longest);

    internal static class Sql
    {
        public const string Add = """
            INSERT INTO MarkComment (Id, PersonId, Criterion, Part, Text, Uses, CreatedAt) VALUES (@id, @personId, @on, @part, @text, 0, @now)
            """;

        public const string Change = "UPDATE MarkComment SET Text = @text WHERE Id = @id AND PersonId = @personId";

        public const string Remove = "DELETE FROM MarkComment WHERE Id = @id AND PersonId = @personId";

        public const string Use = "UPDATE MarkComment SET Uses = Uses + 1, UsedAt = @now WHERE Id = @id AND PersonId = @personId";
    }
}
