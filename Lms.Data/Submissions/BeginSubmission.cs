using System.Security.Cryptography;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.Assignments;
using Lms.Data.Audit;
using Lms.Data.Groups;
using Lms.Data.People;

namespace Lms.Data.Submissions;

/// <summary>
/// Somebody begins to work on an assignment, or finds what their group has begun. Pressing the button twice, or two people of a group
/// at once, is one submission.
/// </summary>
public sealed class BeginSubmission(Db db, TimeProvider clock)
{
    // Not alike on paper or aloud: no 0 O 1 I L.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int CodeLength = 6;
    private const int Tries = 20;

    /// <returns>The submission; null where there is no such assignment for this person, or it is not theirs to answer.</returns>
    /// <exception cref="RuleBroken"><c>assignment.not_open</c>, <c>assignment.withdrawn</c>, <c>submission.no_group</c></exception>
    public Task<Guid?> Run(Guid assignmentId, Scope by) => db.Work<Guid?>(nameof(BeginSubmission), async work =>
    {
        if (await AssignmentQueries.Find(work, assignmentId, by) is not { EnrolmentId: { } enrolment } access)
        {
            return null;
        }

        if (await work.Find<SubmissionRow>(SubmissionQueries.Sql.Own, new { assignmentId, enrolmentId = enrolment }) is { } own)
        {
            return own.Id;
        }

        var (assignment, now) = (access.Assignment, InstantJson.Stored(clock.GetUtcNow()));
        if (assignment is not { IsGroup: true, SessionId: { } session })
        {
            return await Begin(work, assignment, null, [enrolment], by.PersonId, now);
        }

        var group = await work.Find<GroupRow>(GroupQueries.Sql.FindOwn, new { sessionId = session, personId = by.PersonId }) ?? throw new RuleBroken("submission.no_group");
        return await OfGroup(work, assignment, group, by.PersonId, now);
    });

    /// <summary>The submission of a session's group, begun with the group's note as its text if nobody has.</summary>
    internal static async Task<Guid> OfGroup(UnitOfWork work, AssignmentRow assignment, GroupRow group, Guid by, DateTimeOffset now)
    {
        var args = new { assignmentId = assignment.Id, groupId = group.Id };
        if (await work.Find<SubmissionRow>(Sql.OfGroup, args) is { } begun)
        {
            await work.TakeGroup(begun.Id, assignment, group.Id);
            return begun.Id;
        }

        var id = await Begin(work, assignment, group.Id, [], by, now);
        await work.TakeGroup(id, assignment, group.Id);
        if (await Note(work, group.Id) is { Length: > 0 } note)
        {
            await work.WriteDraft(id, new DraftText(note, by, 0), 0, now);
        }

        return id;
    }

    /// <summary>A group's note as one text.</summary>
    internal static async Task<string> Note(IReads reads, Guid groupId) =>
        Submission.Text(string.Join("\n\n", (await reads.List<NoteParagraph>(GroupQueries.Sql.Note, new { groupId })).Select(p => p.Text)));

    private static async Task<Guid> Begin(UnitOfWork work, AssignmentRow assignment, Guid? groupId, IEnumerable<Guid> enrolments, Guid by, DateTimeOffset now)
    {
        var steps = Submission.Begin(assignment.Terms, now);
        var id = work.NewId();
        for (var tries = 1; !await work.TryInsert(Sql.Begin, new { id, assignmentId = assignment.Id, groupId, code = RandomNumberGenerator.GetString(Letters, CodeLength), now }); tries++)
        {
            if (tries == Tries)
            {
                throw new InvalidOperationException($"No code was free for a submission of {assignment.Id} in {Tries} tries.");
            }

            // Somebody else of the group was faster by a moment: go on with theirs.
            if (groupId is not null && await work.Find<SubmissionRow>(Sql.OfGroup, new { assignmentId = assignment.Id, groupId }) is { } theirs)
            {
                return theirs.Id;
            }
        }

        foreach (var enrolmentId in enrolments)
        {
            if (!await work.TryInsert(Sql.Join, new { assignmentId = assignment.Id, enrolmentId, id }))
            {
                throw new RuleBroken("submission.begun_elsewhere");
            }
        }

        await work.AppendStep(id, 1, steps[0], by, null);
        await work.Audit(new AuditEntry(now, by, nameof(BeginSubmission), "Submission", id.ToString(), by));
        return id;
    }

    internal static class Sql
    {
        public const string OfGroup = "SELECT " + SubmissionStore.Columns + " FROM Submission s WHERE s.AssignmentId = @assignmentId AND s.GroupId = @groupId";

        public const string Begin = """
            INSERT INTO Submission (Id, AssignmentId, GroupId, Code, State, Round, LateSeconds, CreatedAt, Version)
            VALUES (@id, @assignmentId, @groupId, @code, 'draft', 0, 0, @now, 1)
            """;

        public const string Join = "INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId) VALUES (@assignmentId, @enrolmentId, @id)";
    }
}
