using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Audit;

namespace Lms.Data.Figures;

/// <summary>Gives a question a name. The question is kept as its text; no figure is kept with it.</summary>
public sealed class SaveFigureView(Db db, TimeProvider clock)
{
    public const int LongestName = 100;

    /// <summary>The view's id. Throws <c>figures.view_name</c> for no name or too long a one, <c>figures.too_many_views</c>, and what reading the question throws.</summary>
    /// <param name="question">The explorer's query string, with what the page adds to it.</param>
    public async Task<Guid> Run(string name, string question, bool shared, Guid actor)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            throw new RuleBroken("figures.view_name", LongestName);
        }

        // What cannot be asked is not saved; what the page adds (by the month) is no part of the question and stays.
        _ = FigureQuestionText.Parse(question, MonthSpan.Year(2000));
        var now = clock.GetUtcNow();
        return await db.Work(nameof(SaveFigureView), async work =>
        {
            var id = work.NewId();
            if (await work.Execute(Sql.Save, new { id, actor, name, question, shared, now, most = MostViews }) == 0)
            {
                throw new RuleBroken("figures.too_many_views", MostViews);
            }

            await work.Audit(new AuditEntry(now, actor, nameof(SaveFigureView), "FigureView", id.ToString()));
            return id;
        });
    }

    // A list that is longer is not read.
    internal const int MostViews = 100;

    internal static class Sql
    {
        public const string Save = """
            INSERT INTO FigureView (Id, PersonId, Name, Question, IsShared, CreatedAt)
            SELECT @id, @actor, @name, @question, @shared, @now
            WHERE (SELECT COUNT(*) FROM FigureView v WHERE v.PersonId = @actor) < @most
            """;
    }
}
