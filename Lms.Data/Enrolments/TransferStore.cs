using System.Text.Json;
using Lms.Data.Cohorts;

namespace Lms.Data.Enrolments;

/// <summary>Moves an enrolment between two cohorts whose rows are held, and keeps the log of it.</summary>
internal static class TransferStore
{
    /// <summary>Holds both cohorts, always in the same order, so that two transfers across each other wait and do not lock each other out.</summary>
    public static async Task<(CohortRecord From, CohortRecord To)?> HoldCohorts(this UnitOfWork work, Guid from, Guid to)
    {
        var inOrder = string.CompareOrdinal(from.ToString(), to.ToString()) < 0;
        var first = await work.HoldCohort(inOrder ? from : to);
        var second = await work.HoldCohort(inOrder ? to : from);
        return first is null || second is null ? null : inOrder ? (first, second) : (second, first);
    }

    public static async Task<bool> AreOfOneModule(this IReads reads, Guid from, Guid to) => await reads.Read<long>(Sql.CountSameModule, new { from, to }) > 0;

    /// <summary>Gives the enrolment, on a seat that is taken for it, to the other cohort, with the person's own work that is asked for there too; what went along.</summary>
    public static async Task<IReadOnlyList<MovedWork>> MoveEnrolment(this UnitOfWork work, EnrolmentRecord seen, Guid to)
    {
        if (await work.Execute(Sql.Move, new { seen.Id, seen.Version, to }) != 1)
        {
            throw new InvalidOperationException("An enrolment changed while its cohort's row was held.");
        }

        // The draw goes along, and both cohorts keep their halves equal for those who come later.
        await work.Execute(seen.FormBefore == "A" ? Sql.UncountA : Sql.UncountB, new { seen.CohortId });
        await work.Execute(seen.FormBefore == "A" ? EnrolmentStore.Sql.CountAFirst : EnrolmentStore.Sql.CountBFirst, new { cohortId = to });
        var works = await work.List<MovedWork>(Sql.Works, new { seen.Id, from = seen.CohortId, to });
        foreach (var one in works)
        {
            await work.MoveWork(seen.Id, one.SubmissionId, one.FromId, one.ToId);
        }

        return works;
    }

    public static async Task MoveWork(this UnitOfWork work, Guid enrolmentId, Guid submissionId, Guid fromId, Guid toId)
    {
        await work.Execute(Sql.MoveMember, new { enrolmentId, submissionId, fromId, toId });
        await work.Execute(Sql.MoveSubmission, new { submissionId, fromId, toId });
    }

    public static Task AddTransfer(this UnitOfWork work, TransferRecord transfer, string? reason, Guid by, DateTimeOffset now) => work.Execute(Sql.Insert, new
    {
        transfer.Id, transfer.PersonId, transfer.FromCohortId, transfer.ToCohortId, transfer.FromEnrolmentId, transfer.ToEnrolmentId, transfer.Works, reason, by, now,
    });

    public static Task<TransferRecord?> FindTransfer(this IReads reads, Guid id) => reads.Find<TransferRecord>(Sql.Find, new { id });

    public static async Task<bool> MarkUndone(this UnitOfWork work, Guid id, Guid by, DateTimeOffset now) => await work.Execute(Sql.Undo, new { id, by, now }) == 1;

    public static string Text(IReadOnlyList<MovedWork> works) => JsonSerializer.Serialize(works);

    public static IReadOnlyList<MovedWork> Read(string works) => JsonSerializer.Deserialize<List<MovedWork>>(works)!;

    /// <summary>A seat whatever the dates say: for who takes a transfer back, which is asked before.</summary>
    public static async Task<bool> TakeSeatBack(this UnitOfWork work, Guid cohortId) => await work.Execute(Sql.TakeSeatBack, new { cohortId }) == 1;

    internal static class Sql
    {
        public const string CountSameModule = """
            SELECT COUNT(*) FROM Cohort f JOIN ModuleVersion fv ON fv.Id = f.ModuleVersionId JOIN ModuleVersion tv ON tv.ModuleId = fv.ModuleId
            JOIN Cohort t ON t.ModuleVersionId = tv.Id WHERE f.Id = @from AND t.Id = @to
            """;

        public const string Move = "UPDATE Enrolment SET CohortId = @to, Version = Version + 1 WHERE Id = @Id AND Version = @Version AND State = 'active'";

        public const string UncountA = "UPDATE Cohort SET FormAFirst = FormAFirst - 1 WHERE Id = @CohortId AND FormAFirst > 0";

        public const string UncountB = "UPDATE Cohort SET FormBFirst = FormBFirst - 1 WHERE Id = @CohortId AND FormBFirst > 0";

        public const string Works = """
            SELECT s.Id AS SubmissionId, a.Id AS FromId, b.Id AS ToId
            FROM SubmissionMember m
            JOIN Submission s ON s.Id = m.SubmissionId
            JOIN Assignment a ON a.Id = m.AssignmentId AND a.CohortId = @from AND a.SourceKey IS NOT NULL
            JOIN Assignment b ON b.CohortId = @to AND b.SourceKey = a.SourceKey AND b.State = 'published'
            WHERE m.EnrolmentId = @Id AND s.GroupId IS NULL
              AND (SELECT COUNT(*) FROM SubmissionMember n WHERE n.SubmissionId = s.Id) = 1
              AND NOT EXISTS (SELECT 1 FROM SubmissionMember n WHERE n.AssignmentId = b.Id AND n.EnrolmentId = @Id)
              AND NOT EXISTS (SELECT 1 FROM Submission x WHERE x.AssignmentId = b.Id AND x.Code = s.Code)
            """;

        public const string MoveMember = """
            UPDATE SubmissionMember SET AssignmentId = @toId WHERE AssignmentId = @fromId AND EnrolmentId = @enrolmentId AND SubmissionId = @submissionId
            """;

        public const string MoveSubmission = "UPDATE Submission SET AssignmentId = @toId, Version = Version + 1 WHERE Id = @submissionId AND AssignmentId = @fromId";

        public const string Insert = """
            INSERT INTO EnrolmentTransfer (Id, PersonId, FromCohortId, ToCohortId, FromEnrolmentId, ToEnrolmentId, Reason, Works, MovedAt, MovedBy)
            VALUES (@Id, @PersonId, @FromCohortId, @ToCohortId, @FromEnrolmentId, @ToEnrolmentId, @reason, @Works, @now, @by)
            """;

        public const string Find = """
            SELECT Id, PersonId, FromCohortId, ToCohortId, FromEnrolmentId, ToEnrolmentId, Works, UndoneAt FROM EnrolmentTransfer WHERE Id = @id
            """;

        public const string Undo = "UPDATE EnrolmentTransfer SET UndoneAt = @now, UndoneBy = @by WHERE Id = @id AND UndoneAt IS NULL";

        public const string TakeSeatBack = "UPDATE Cohort SET Taken = Taken + 1 WHERE Id = @cohortId AND Taken < Capacity";
    }
}
