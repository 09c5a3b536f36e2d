using Lms.Assessments.Quizzes;

namespace Lms.Data.Enrolments;

/// <summary>Loads and saves enrolments, and takes and gives back the cohort's seats, inside a unit of work.</summary>
public static class EnrolmentStore
{
    public static Task<EnrolmentRecord?> FindEnrolment(this IReads reads, Guid id) => reads.Find<EnrolmentRecord>(Sql.Find, new { id });

    public static Task<EnrolmentRecord?> FindEnrolment(this IReads reads, Guid cohortId, Guid personId) =>
        reads.Find<EnrolmentRecord>(Sql.FindOfPerson, new { cohortId, personId });

    /// <summary>Takes a seat if there is one. From here to the commit the cohort's row is ours: nobody else takes or draws.</summary>
    internal static async Task<bool> TakeSeat(this UnitOfWork work, Guid cohortId, bool byHand, DateTimeOffset now) =>
        await work.Execute(Sql.TakeSeat, new { cohortId, byHand, now }) == 1;

    /// <summary>Frees a seat; where the cohort comes down to fewer, the seat is gone with it.</summary>
    internal static Task GiveSeatBack(this UnitOfWork work, Guid cohortId) => work.Execute(Sql.GiveSeatBack, new { cohortId });

    /// <summary>Whether the cohort is there and open to the person's institution.</summary>
    internal static async Task<bool> IsOpenTo(this IReads reads, Guid cohortId, Guid personId) =>
        await reads.Read<long>(Sql.CountOpenTo, new { cohortId, personId }) > 0;

    /// <summary>Counts one person's draw into the cohort's lottery; called while the seat's row is ours.</summary>
    internal static Task CountDraw(this UnitOfWork work, Guid cohortId, FormOrder order) =>
        work.Execute(order == FormOrder.AThenB ? Sql.CountAFirst : Sql.CountBFirst, new { cohortId });

    /// <summary>False when the person has an enrolment in the cohort.</summary>
    internal static Task<bool> TryAddEnrolment(this UnitOfWork work, Guid id, Guid cohortId, Guid personId, TestForm before, Guid by, DateTimeOffset now) =>
        work.TryInsert(Sql.Insert, new { id, cohortId, personId, before = before.ToString(), by, now });

    internal static async Task<bool> Reactivate(this UnitOfWork work, EnrolmentRecord seen, Guid by, DateTimeOffset now) =>
        await work.Execute(Sql.Reactivate, new { seen.Id, seen.Version, by, now }) == 1;

    internal static async Task<bool> Withdraw(this UnitOfWork work, Guid id, string? reason, DateTimeOffset now) =>
        await work.Execute(Sql.Withdraw, new { id, reason, now }) == 1;

    internal static class Sql
    {
        private const string Columns = "SELECT Id, CohortId, PersonId, State, FormBefore, Version FROM Enrolment";

        public const string Find = Columns + " WHERE Id = @id";

        public const string FindOfPerson = Columns + " WHERE CohortId = @cohortId AND PersonId = @personId";

        public const string TakeSeat = """
            UPDATE Cohort SET Taken = Taken + 1
            WHERE Id = @cohortId AND Taken < Capacity AND State = 'planned' AND EndsAt > @now AND (OpensAt <= @now OR @byHand = 1)
            """;

        public const string GiveSeatBack = """
            UPDATE Cohort SET Taken = Taken - 1,
                Capacity = CASE WHEN CapacityAim < Capacity THEN Capacity - 1 ELSE Capacity END,
                CapacityAim = CASE WHEN CapacityAim < Capacity - 1 THEN CapacityAim ELSE NULL END
            WHERE Id = @cohortId AND Taken > 0
            """;

        public const string CountOpenTo = """
            SELECT COUNT(*) FROM Cohort c JOIN Person p ON p.Id = @personId
            WHERE c.Id = @cohortId AND (c.InstitutionId IS NULL
                OR EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = p.InstitutionId AND a.AncestorId = c.InstitutionId))
            """;

        public const string CountAFirst = "UPDATE Cohort SET FormAFirst = FormAFirst + 1 WHERE Id = @cohortId";

        public const string CountBFirst = "UPDATE Cohort SET FormBFirst = FormBFirst + 1 WHERE Id = @cohortId";

        public const string Insert = """
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version)
            VALUES (@id, @cohortId, @personId, 'active', @before, @now, @by, 1)
            """;

        public const string Reactivate = """
            UPDATE Enrolment SET State = 'active', EnrolledAt = @now, EnrolledBy = @by, WithdrawnAt = NULL, WithdrawnReason = NULL, Version = Version + 1
            WHERE Id = @Id AND Version = @Version AND State = 'withdrawn'
            """;

        public const string Withdraw = """
            UPDATE Enrolment SET State = 'withdrawn', WithdrawnAt = @now, WithdrawnReason = @reason, Version = Version + 1
            WHERE Id = @id AND State = 'active'
            """;
    }
}
