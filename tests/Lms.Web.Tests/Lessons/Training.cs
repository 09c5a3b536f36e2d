using Lms.Testing;

namespace Lms.Web.Tests.Lessons;

/// <summary>A demo person's own place in a cohort of ethical recruitment, newest version.</summary>
internal static class Training
{
    public static Task<Guid> Enrol(this LmsApp app, string demoKey, int startsInDays = -1) => app.Db.Work("Enrol", async work =>
    {
        var (cohort, enrolment, now) = (work.NewId(), work.NewId(), app.Clock.GetUtcNow());
        await work.Execute("""
            INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
            SELECT @cohort, @code, v.Id, v.CompletionRuleId, '2026-12-01T10:00', 'Asia/Dushanbe', @opens, @starts, @ends, 20, 1, 1, 0, 'planned', @now, 1
            FROM ModuleVersion v JOIN Module m ON m.Id = v.ModuleId WHERE m.Code = 'ERP'
            """, new { cohort, code = "ERP-" + cohort.ToString("N")[20..], opens = now.AddDays(-30), starts = now.AddDays(startsInDays), ends = now.AddDays(30), now });
        await work.Execute("""
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version)
            VALUES (@enrolment, @cohort, @person, 'active', 'A', @now, @person, 1)
            """, new { enrolment, cohort, person = LmsApp.Person(demoKey), now });
        return enrolment;
    });
}
