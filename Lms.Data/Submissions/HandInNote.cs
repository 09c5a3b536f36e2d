using Lms.Assessments.Rules;
using Lms.Data.Assignments;
using Lms.Data.Groups;

namespace Lms.Data.Submissions;

/// <summary>
/// "We are done": the group's note is handed in for the group work that takes this session's groups. What cannot be handed in (an
/// empty note, a text the group has changed on the assignment's page, a round that waits already) stays where it is: reporting back never fails for it.
/// </summary>
internal static class HandInNote
{
    /// <returns>The submission handed in; null where there was nothing to hand in.</returns>
    public static async Task<Guid?> Run(UnitOfWork work, GroupRow group, Guid by, DateTimeOffset now)
    {
        if (await work.Find<AssignmentRow>(Sql.Asked, new { group.SessionId, group.Round, now }) is not { } assignment
            || await BeginSubmission.Note(work, group.Id) is not { Length: > 0 } note)
        {
            return null;
        }

        var id = await BeginSubmission.OfGroup(work, assignment, group, by, now);
        var stored = (await work.HoldSubmission(id))!;
        if (stored.Submission is not { IsOpen: true, Round: 0 } || await work.FindDraft(id) is { Version: > 1 })
        {
            return null;
        }

        try
        {
            await SaveDraft.Keep(work, stored, new SentDraft(note, 1), by, now);
            await HandIn.Hand(work, stored, note, by, null, now);
            return id;
        }
        catch (RuleBroken)
        {
            // Too late, or more files than it takes: the group sees why on the assignment's page.
            return null;
        }
    }

    internal static class Sql
    {
        public const string Asked = "SELECT " + AssignmentStore.Columns + """
             FROM Assignment a
            WHERE a.SessionId = @SessionId AND a.IsGroup = 1 AND a.TakesText = 1 AND a.State = 'published' AND a.OpensAt <= @now
              AND @Round = (SELECT MAX(g.Round) FROM SessionGroup g WHERE g.SessionId = @SessionId)
            ORDER BY a.DueAt, a.Id
            """;
    }
}
