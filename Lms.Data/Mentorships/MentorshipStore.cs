using Lms.Assessments.Mentorships;
using Lms.Assessments.Values;
using Lms.Data.Outbox;

namespace Lms.Data.Mentorships;

/// <summary>Loads and saves the pool and the mentorships inside a unit of work.</summary>
internal static class MentorshipStore
{
    public static Task<MentorshipRecord?> FindMentorship(this IReads reads, Guid id) => reads.Find<MentorshipRecord>(Sql.Find, new { id });

    /// <summary>The one that runs.</summary>
    public static Task<MentorshipRecord?> FindMentorshipOf(this IReads reads, Guid enrolmentId) => reads.Find<MentorshipRecord>(Sql.FindRunning, new { enrolmentId });

    /// <summary>Takes the mentor's row of the pool first, so that two who give them people at once do so one after the other. Null where they are not in the pool.</summary>
    public static async Task<MentorRow?> HoldMentor(this UnitOfWork work, Guid cohortId, Guid personId) =>
        await work.Execute(Sql.HoldMentor, new { cohortId, personId }) == 1 ? (await MentorQueries.Pool(work, cohortId)).Single(m => m.PersonId == personId) : null;

    /// <summary>
    /// Takes the rows of all who have this mentor, so that whatever gives away the mentor's time comes one after the other, whoever of
    /// them asks. False when there are none.
    /// </summary>
    public static async Task<bool> HoldMentorshipsOf(this UnitOfWork work, Guid mentorId) => await work.Execute(Sql.HoldMentorshipsOf, new { mentorId }) > 0;

    /// <summary>Takes the mentorship's row, so that two bookings of one person come one after the other. False when it has ended.</summary>
    public static async Task<bool> HoldMentorship(this UnitOfWork work, Guid id) => await work.Execute(Sql.HoldMentorship, new { id }) == 1;

    /// <summary>Gives a person a mentor and writes both; false where another was faster.</summary>
    public static async Task<bool> Assign(this UnitOfWork work, MenteeRow person, Guid mentorId, PairingMethod method, Guid by, DateTimeOffset now)
    {
        var id = work.NewId();
        if (!await work.TryInsert(Sql.Insert, new { id, person.EnrolmentId, mentorId, method = Code.Of(method), by, now }))
        {
            return false;
        }

        await work.Post(new OutboxMail($"mentor-given:{id}", person.PersonId, "mentor_given", id), now);
        await work.Post(new OutboxMail($"mentee-given:{id}", mentorId, "mentee_given", id), now);
        return true;
    }

    public static async Task<bool> EndMentorship(this UnitOfWork work, Guid id, string reason, DateTimeOffset now) =>
        await work.Execute(Sql.End, new { id, reason, now }) == 1;

    internal static class Sql
    {
        private const string Columns = """
            SELECT m.Id, m.EnrolmentId, m.MentorId, e.PersonId, e.CohortId, m.AssignedAt, m.EndedAt
            FROM Mentorship m JOIN Enrolment e ON e.Id = m.EnrolmentId
            """;

        public const string Find = Columns + " WHERE m.Id = @id";

        public const string FindRunning = Columns + " WHERE m.EnrolmentId = @enrolmentId AND m.EndedAt IS NULL";

        public const string HoldMentor = "UPDATE CohortMentor SET MaxPeople = MaxPeople WHERE CohortId = @cohortId AND PersonId = @personId AND EndedAt IS NULL";

        public const string HoldMentorship = "UPDATE Mentorship SET Version = Version + 1 WHERE Id = @id AND EndedAt IS NULL";

        public const string HoldMentorshipsOf = "UPDATE Mentorship SET Version = Version + 1 WHERE MentorId = @mentorId AND EndedAt IS NULL";

        public const string Insert = """
            INSERT INTO Mentorship (Id, EnrolmentId, MentorId, Method, AssignedAt, AssignedBy, Version)
            VALUES (@id, @EnrolmentId, @mentorId, @method, @now, @by, 1)
            """;

        public const string End = "UPDATE Mentorship SET EndedAt = @now, EndedReason = @reason, Version = Version + 1 WHERE Id = @id AND EndedAt IS NULL";
    }
}
