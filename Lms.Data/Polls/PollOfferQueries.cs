using Lms.Assessments.Items;
using Lms.Assessments.Polls;
using Lms.Assessments.Values;
using Lms.Data.Modules;

namespace Lms.Data.Polls;

/// <summary>What a trainer may pick instead of writing: the module's own polls, and bank items for a live quiz. No scope: it is teaching material.</summary>
public sealed class PollOfferQueries(Db db)
{
    /// <summary>Of the edition the session's cohort has.</summary>
    public async Task<IReadOnlyList<PollText>> ModulePolls(Guid sessionId) =>
        await db.Find<string>(Sql.Content, new { sessionId }) is { } json ? CanonicalJson.Read<ModuleContent>(json).Polls : [];

    /// <summary>
    /// Items that one tap answers, in the order of the forms. The tests of people who have not finished theirs are made of the same
    /// items, so <see cref="QuizOffer.Unfinished"/> says how many would see one of their questions.
    /// </summary>
    public async Task<IReadOnlyList<QuizOffer>> QuizItems(Guid sessionId) =>
        [.. (await db.List<ItemRow>(Sql.Items, new { sessionId }))
            .Select(r => new QuizOffer(r.Id, ItemVersion.Read(r.Payload).Item, r.Form, (int)r.Unfinished))
            .Where(o => LiveQuiz.IsOffered(o.Item))];

    internal sealed record ItemRow
    {
        public Guid Id { get; init; }

        public string Payload { get; init; } = "";

        public string Form { get; init; } = "";

        public long Unfinished { get; init; }
    }

    internal static class Sql
    {
        public const string Content = """
            SELECT v.Payload FROM Session s JOIN Cohort c ON c.Id = s.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            WHERE s.Id = @sessionId
            """;

        public const string Items = """
            SELECT i.Id, i.Payload, q.Form,
                   (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = c.Id AND e.State = 'active' AND e.FormBefore <> q.Form) AS Unfinished
            FROM Session s JOIN Cohort c ON c.Id = s.CohortId JOIN Quiz q ON q.ModuleVersionId = c.ModuleVersionId
            JOIN QuizSlot l ON l.QuizId = q.Id JOIN Item i ON i.Id = l.ItemId
            WHERE s.Id = @sessionId
            ORDER BY q.Form, l.Position
            """;
    }
}
