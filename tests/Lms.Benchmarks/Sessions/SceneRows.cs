using Lms.Data;
using Lms.Testing;

namespace Lms.Benchmarks.Sessions;

/// <summary>Accounts for the people of a cohort, and a session of it that is published.</summary>
internal static class SceneRows
{
    public static async Task Write(UnitOfWork work, TestCohort cohort, Guid session, Guid trainer, DateTimeOffset now)
    {
        foreach (var person in cohort.People)
        {
            await work.Execute("INSERT INTO Account (PersonId, SecurityStamp, IsDisabled, CreatedAt, Version) VALUES (@person, 'stamp', 0, @now, 1)", new { person, now });
        }

        await work.Execute("""
            INSERT INTO RoleAssignment (Id, PersonId, Role, ScopeKind, CohortId, GrantedAt, GrantedBy)
            VALUES (@id, @trainer, 'trainer', 'cohort', @cohort, @now, @trainer)
            """, new { id = work.NewId(), trainer, cohort = cohort.CohortId, now });
        await work.Execute("""
            INSERT INTO Session (Id, CohortId, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, CheckInSecret, RuleNumber, LastSeq,
                CalendarSequence, CreatedAt, CreatedBy, Version)
            VALUES (@session, @cohort, 'The session under load', 'online', 'published', '2026-12-01T10:00', 'Asia/Dushanbe', @now, @ends, 60, 1, '00', 1, 0, 0, @now, @trainer, 1)
            """, new { session, cohort = cohort.CohortId, now, ends = now.AddHours(1), trainer });
    }
}
