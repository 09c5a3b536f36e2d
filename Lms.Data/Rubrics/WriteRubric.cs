using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Rubrics;

/// <summary>
/// Begins a rubric, or writes one anew. What was never used changes in place; what was used, or came with the content, stays for ever,
/// and what is written becomes a draft: of the next edition for the author's own, of a rubric of one's own for anybody else's.
/// </summary>
public sealed class WriteRubric(Db db, TimeProvider clock)
{
    public const int LongestTitle = 200;

    /// <summary>A new rubric, as a draft.</summary>
    /// <exception cref="RuleBroken"><c>rubric.title</c> and those of <see cref="Rubric.Checked"/>.</exception>
    public Task<Guid> New(TypedRubric text, Scope by) => db.Work(nameof(WriteRubric), async work => await Insert(work, Checked(text), work.NewId(), 1, by));

    /// <summary>The edition that holds the text now: the same one, or a new draft. Null where it is another's.</summary>
    /// <param name="version">As it was read.</param>
    /// <exception cref="RuleBroken"><c>rubric.changed</c> where somebody wrote it meanwhile, and those of <see cref="New"/>.</exception>
    public Task<Guid?> Change(Guid rubricId, int version, TypedRubric text, Scope by) => db.Work<Guid?>(nameof(WriteRubric), async work =>
    {
        var typed = Checked(text);
        if (await work.FindRubric(rubricId) is not { } row || !MayWrite(row, by))
        {
            return null;
        }

        var (payload, now) = (typed.Rubric.ToJson(), clock.GetUtcNow());
        var args = new { rubricId, version, typed.Title, typed.Language, payload, hash = RubricStore.Hash(typed.Title, typed.Language, payload) };
        if (await work.Execute(Sql.Change, args) == 1)
        {
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(WriteRubric), "Rubric", rubricId.ToString()));
            return rubricId;
        }

        if (row.UsedAt is null)
        {
            throw new RuleBroken("rubric.changed");
        }

        var newest = await work.Read<RubricStore.Newest>(Sql.Newest, new { row.SeriesId });
        return await Insert(work, typed, row.SeriesId, newest.Number + 1, by);
    });

    /// <summary>Any rubric one sees as a draft of one's own. Null where there is none.</summary>
    public Task<Guid?> Copy(Guid rubricId, Scope by) => db.Work<Guid?>(nameof(WriteRubric), async work =>
        await work.FindRubric(rubricId) is { } row && (row.Standing != RubricState.Draft || MayWrite(row, by))
            ? await Insert(work, new TypedRubric(row.Title, row.Language, row.Rubric), work.NewId(), 1, by)
            : null);

    internal static bool MayWrite(RubricRow row, Scope by) => row.CreatedBy is { } author && (author == by.PersonId || by.Everything);

    private async Task<Guid> Insert(UnitOfWork work, TypedRubric text, Guid series, int number, Scope by)
    {
        var (id, now, payload) = (work.NewId(), clock.GetUtcNow(), text.Rubric.ToJson());
        var inserted = await work.TryInsert(RubricStore.Sql.Insert, new
        {
            id, series, number, moduleId = (Guid?)null, sourceKey = (string?)null, title = text.Title, language = text.Language, payload,
            hash = RubricStore.Hash(text.Title, text.Language, payload), state = Code.Of(RubricState.Draft), now, by = (Guid?)by.PersonId,
        });
        if (!inserted)
        {
            throw new RuleBroken("rubric.changed");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(WriteRubric), "Rubric", id.ToString()));
        return id;
    }

    private static TypedRubric Checked(TypedRubric text) => text.Title.Trim() is { Length: > 0 and <= LongestTitle } title
        ? text with { Title = title, Rubric = text.Rubric.Checked() }
        : throw new RuleBroken("rubric.title", LongestTitle);

    internal static class Sql
    {
        public const string Change = """
            UPDATE Rubric SET Title = @Title, Language = @Language, Payload = @payload, ContentHash = @hash, Version = Version + 1
            WHERE Id = @rubricId AND Version = @version AND UsedAt IS NULL
            """;

        public const string Newest = "SELECT SeriesId, Number, ContentHash FROM Rubric WHERE SeriesId = @SeriesId ORDER BY Number DESC";
    }
}
