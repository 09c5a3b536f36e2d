using Lms.Assessments.Mentorships;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Mentorships;

/// <summary>Who may be given people of a cohort: takes somebody into its pool, changes what they offer, lets them go. Done by who manages the cohort.</summary>
public sealed class KeepPool(Db db, TimeProvider clock)
{
    /// <summary>Takes somebody in, or changes what they offer. Who has no role in the cohort is an outside mentor and sees nothing of it but their own people.</summary>
    /// <returns>False when the cohort is not the reader's to manage or there is no such person.</returns>
    /// <exception cref="RuleBroken">From <see cref="MentorTerms"/>; <c>mentor.is_participant</c></exception>
    public Task<bool> Add(Guid cohortId, Guid personId, MentorTerms terms, Scope by)
    {
        var kept = terms.Checked();
        return db.Work(nameof(KeepPool), async work =>
        {
            if (!await work.MayManageCohort(by, cohortId) || await work.FindPerson(personId) is null)
            {
                return false;
            }

            if (await work.Read<long>(Sql.CountEnrolled, new { cohortId, personId }) > 0)
            {
                throw new RuleBroken("mentor.is_participant");
            }

            var now = clock.GetUtcNow();
            var args = new { cohortId, personId, kept.MaxPeople, languages = kept.LanguageList, by = by.PersonId, now };
            if (await work.Execute(Sql.Change, args) == 0)
            {
                await work.Execute(Sql.Insert, args);
            }

            await work.Audit(new AuditEntry(now, by.PersonId, "AddMentor", "Cohort", cohortId.ToString(), personId));
            return true;
        });
    }

    /// <summary>False when they are not in the pool, or it is not the reader's to manage.</summary>
    /// <exception cref="RuleBroken"><c>mentor.has_people</c></exception>
    public Task<bool> Remove(Guid cohortId, Guid personId, Scope by) => db.Work(nameof(KeepPool), async work =>
    {
        if (!await work.MayManageCohort(by, cohortId) || await work.HoldMentor(cohortId, personId) is not { } mentor)
        {
            return false;
        }

        if (mentor.People > 0)
        {
            throw new RuleBroken("mentor.has_people", mentor.People);
        }

        var now = clock.GetUtcNow();
        await work.Execute(Sql.End, new { cohortId, personId, now });
        await work.Audit(new AuditEntry(now, by.PersonId, "RemoveMentor", "Cohort", cohortId.ToString(), personId));
        return true;
    });

    internal static class Sql
    {
        public const string CountEnrolled = "SELECT COUNT(*) FROM Enrolment WHERE CohortId = @cohortId AND PersonId = @personId AND State <> 'withdrawn'";

        private const string IsOutside = """
            CASE WHEN EXISTS (SELECT 1 FROM RoleAssignment r WHERE r.PersonId = @personId AND r.CohortId = @cohortId AND r.EndedAt IS NULL) THEN 0 ELSE 1 END
            """;

        public const string Change = "UPDATE CohortMentor SET MaxPeople = @MaxPeople, Languages = @languages, EndedAt = NULL, IsOutside = " + IsOutside + " WHERE CohortId = @cohortId AND PersonId = @personId";

        public const string Insert = """
            INSERT INTO CohortMentor (CohortId, PersonId, IsOutside, MaxPeople, Languages, AddedAt, AddedBy)
            SELECT @cohortId, @personId,
            """ + " " + IsOutside + """
            , @MaxPeople, @languages, @now, @by
            WHERE NOT EXISTS (SELECT 1 FROM CohortMentor WHERE CohortId = @cohortId AND PersonId = @personId)
            """;

        public const string End = "UPDATE CohortMentor SET EndedAt = @now WHERE CohortId = @cohortId AND PersonId = @personId AND EndedAt IS NULL";
    }
}
