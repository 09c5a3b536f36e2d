using Lms.Assessments.Enrolments;
using Lms.Assessments.Merges;
using Lms.Assessments.Values;

namespace Lms.Data.Merges;

/// <summary>
/// Where both are in one cohort and the one who goes is further on there, the two enrolments change hands before all else moves, so that a
/// completion, a certificate or a seat is not left with somebody nobody can sign in as.
/// </summary>
internal static class MergeExchange
{
    /// <summary>The enrolments that came to the kept one so.</summary>
    public static async Task<IReadOnlyList<EndedSeat>> ExchangeFurther(this UnitOfWork work, Guid kept, Guid away)
    {
        var exchanged = new List<EndedSeat>();
        foreach (var both in await work.List<Both>(Sql.Both, new { kept, away }))
        {
            if (MergeRule.IsFurther(Code.Read<EnrolmentState>(both.KeptState), both.KeptDone, Code.Read<EnrolmentState>(both.AwayState), both.AwayDone)
                && await Exchange(work, both.CohortId, (both.KeptId, kept), (both.AwayId, away)))
            {
                exchanged.Add(new EndedSeat(CohortColumns.Exchanged, both.AwayId, both.CohortId, null, HeldSeat: false));
            }
        }

        return exchanged;
    }

    /// <summary>After all that moved has moved back.</summary>
    public static async Task ExchangeBack(this UnitOfWork work, PersonMerge merge)
    {
        var both = (await work.List<Both>(Sql.Both, new { kept = merge.KeptId, away = merge.AwayId })).ToDictionary(b => b.KeptId);
        foreach (var seat in merge.Ended.Where(e => e.Column == CohortColumns.Exchanged))
        {
            if (both.TryGetValue(seat.Id, out var now))
            {
                await Exchange(work, now.CohortId, (now.KeptId, merge.KeptId), (now.AwayId, merge.AwayId));
            }
        }
    }

    private static async Task<bool> Exchange(UnitOfWork work, Guid cohort, (Guid Enrolment, Guid Person) one, (Guid Enrolment, Guid Person) other)
    {
        // One person has one enrolment in a cohort, at every moment: between the two it stands in the name of somebody who has none.
        if (await work.List<Guid>(work.Dialect.Page(Sql.Neither), new { cohort, skip = 0, take = 1 }) is not [var nobody])
        {
            return false;
        }

        await work.Execute(Sql.Give, new { id = one.Enrolment, person = nobody });
        await work.Execute(Sql.Give, new { id = other.Enrolment, person = one.Person });
        await work.Execute(Sql.Give, new { id = one.Enrolment, person = other.Person });
        await work.Execute(Sql.Attendances, new { one = one.Enrolment, other = other.Enrolment });
        return true;
    }

    private sealed record Both
    {
        public Guid CohortId { get; init; }

        public Guid KeptId { get; init; }

        public string KeptState { get; init; } = "";

        public long KeptDone { get; init; }

        public Guid AwayId { get; init; }

        public string AwayState { get; init; } = "";

        public long AwayDone { get; init; }
    }

    internal static class Sql
    {
        public const string Both = """
            SELECT k.CohortId, k.Id AS KeptId, k.State AS KeptState, a.Id AS AwayId, a.State AS AwayState,
                (SELECT COUNT(*) FROM LessonReading r WHERE r.EnrolmentId = k.Id AND r.ReadAt IS NOT NULL) + (SELECT COUNT(*) FROM Attempt t WHERE t.EnrolmentId = k.Id) AS KeptDone,
                (SELECT COUNT(*) FROM LessonReading r WHERE r.EnrolmentId = a.Id AND r.ReadAt IS NOT NULL) + (SELECT COUNT(*) FROM Attempt t WHERE t.EnrolmentId = a.Id) AS AwayDone
            FROM Enrolment k JOIN Enrolment a ON a.CohortId = k.CohortId AND a.PersonId = @away
            WHERE k.PersonId = @kept ORDER BY k.CohortId
            """;

        public const string Neither = "SELECT p.Id FROM Person p WHERE NOT EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = @cohort AND e.PersonId = p.Id) ORDER BY p.Id";

        public const string Give = "UPDATE Enrolment SET PersonId = @person, Version = Version + 1 WHERE Id = @id";

        // Who was present stays who was present; which enrolment that is, is told by the person.
        public const string Attendances = "UPDATE Attendance SET EnrolmentId = CASE WHEN EnrolmentId = @one THEN @other ELSE @one END WHERE EnrolmentId = @one OR EnrolmentId = @other";
    }
}
