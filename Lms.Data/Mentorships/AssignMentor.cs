using Lms.Assessments.Mentorships;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Meetings;
using Lms.Data.People;

namespace Lms.Data.Mentorships;

/// <summary>
/// Gives somebody a mentor by hand. Where they have one, it is a change and needs a reason: the former mentor sees nothing of them
/// from that moment, meetings still to come are called off, shared notes stay with the person and private ones with who wrote them.
/// </summary>
public sealed class AssignMentor(Db db, TimeProvider clock)
{
    /// <summary>False when the cohort is not the reader's to manage, or the person or the mentor is none of it.</summary>
    /// <param name="reason">Needed for a change only.</param>
    /// <exception cref="RuleBroken"><c>mentor.reason</c>; <c>mentor.full</c>; <c>mentor.same</c>; <c>mentor.self</c>; <c>stale</c></exception>
    public Task<bool> Run(Guid cohortId, Guid enrolmentId, Guid mentorId, string? reason, Scope by) => db.Work(nameof(AssignMentor), async work =>
    {
        if (!await work.MayManageCohort(by, cohortId)
            || (await MentorQueries.People(work, cohortId, by)).FirstOrDefault(p => p.EnrolmentId == enrolmentId) is not { } person
            || await work.HoldMentor(cohortId, mentorId) is not { } mentor)
        {
            return false;
        }

        Check(person, mentor);
        var now = clock.GetUtcNow();
        if (person.MentorshipId is { } former)
        {
            var why = ChangeReason.Of(reason);
            // First what is planned with the former mentor: after the end nobody could call it off.
            await work.CancelPlanned(former, by.PersonId, now);
            if (!await work.EndMentorship(former, why, now))
            {
                throw new RuleBroken("stale");
            }

            await work.Audit(new AuditEntry(now, by.PersonId, "EndMentorship", "Mentorship", former.ToString(), person.PersonId));
        }

        if (!await work.Assign(person, mentorId, PairingMethod.ByHand, by.PersonId, now))
        {
            throw new RuleBroken("stale");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AssignMentor), "Enrolment", enrolmentId.ToString(), person.PersonId));
        return true;
    });

    private static void Check(MenteeRow person, MentorRow mentor)
    {
        if (person.MentorId == mentor.PersonId)
        {
            throw new RuleBroken("mentor.same");
        }

        if (person.PersonId == mentor.PersonId)
        {
            throw new RuleBroken("mentor.self");
        }

        if (mentor.People >= mentor.MaxPeople)
        {
            throw new RuleBroken("mentor.full", mentor.MaxPeople);
        }
    }
}
