using Lms.Assessments.Enrolments;
using Lms.Assessments.Merges;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Merges;

/// <summary>
/// Where both are in one cohort and the one who goes is further on there, the two enrolments change hands before all else moves, so that a
/// completion, a certificate or a seat is not left with somebody nobody can sign in as.
/// </summary>
internal static class MergeExchange
{
    /// <summary>The enrolments that came to the kept one so.</summary>
    public static async Task<ValueList<Guid>> ExchangeFurther(this UnitOfWork work, Person kept, Person away)
    {
        var exchanged = new List<Guid>();
        foreach (var both in await work.List<Both>(Sql.Both, new { kept = kept.Id, away = away.Id }))
        {
            if (MergeRule.IsFurther(Code.Read<EnrolmentState>(both.KeptState), both.KeptDone, Code.Read<EnrolmentState>(both.AwayState), both.AwayDone))
            {
                await Exchange(work, both, kept, away);
                exchanged.Add(both.AwayId);
            }
        }

        return [.. exchanged];
    }

    /// <summary>After all that moved has moved back.</summary>
    public static async Task ExchangeBack(this UnitOfWork work, PersonMerge merge, Person kept, Person away)
    {
        var both = (await work.List<Both>(Sql.Both, new { kept = kept.Id, away = away.Id })).ToDictionary(b => b.KeptId);
        foreach (var id in merge.Doubles.Exchanged)
        {
            if (both.TryGetValue(id, out var now))
            {
                await Exchange(work, now, kept, away);
            }
        }
    }

    // One person has one enrolment in a cohort, at every moment: between the two it stands in the name of somebody who has none. Where a
    // whole site is in the cohort, somebody is made for the moment; not always, since whoever is removed is looked for in every table.
    private static async Task Exchange(UnitOfWork work, Both both, Person kept, Person away)
    {
        var found = await work.List<Guid>(work.Dialect.Page(Sql.Neither), new { cohort = both.CohortId, skip = 0, take = 1 });
        var between = found is [var nobody] ? nobody : await AddStandIn(work, away);
        await work.Execute(Sql.Give, new { id = both.KeptId, person = between });
        await work.Execute(Sql.Give, new { id = both.AwayId, person = kept.Id });
        await work.Execute(Sql.Give, new { id = both.KeptId, person = away.Id });
        await work.Execute(Sql.Attendances, new { one = both.KeptId, other = both.AwayId });
        if (found.Count == 0)
        {
            await work.Execute(Sql.RemoveStandIn, new { id = between });
        }
    }

    // Nobody sees them: they come and go in one unit of work.
    private static async Task<Guid> AddStandIn(UnitOfWork work, Person like)
    {
        var id = work.NewId();
        return await work.TryAddPerson(like with { Id = id, FactKey = work.NewId(), RegistrationNumber = id.ToString("N"), Email = null })
            ? id
            : throw new InvalidOperationException("A key made for the moment was taken.");
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

        public const string RemoveStandIn = "DELETE FROM Person WHERE Id = @id";

        public const string Give = "UPDATE Enrolment SET PersonId = @person, Version = Version + 1 WHERE Id = @id";

        // Who was present stays who was present; which enrolment that is, is told by the person.
        public const string Attendances = "UPDATE Attendance SET EnrolmentId = CASE WHEN EnrolmentId = @one THEN @other ELSE @one END WHERE EnrolmentId = @one OR EnrolmentId = @other";
    }
}
