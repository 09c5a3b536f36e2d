using Lms.Assessments.Mentorships;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Mentorships;

/// <summary>Gives mentors to all of a cohort who have none, as it was shown before: what would come out otherwise by now is not done.</summary>
public sealed class PairMentors(Db db, TimeProvider clock)
{
    /// <summary>What <see cref="Run"/> would do now; null when the cohort is not the reader's to manage.</summary>
    public async Task<IReadOnlyList<Paired>?> Preview(Guid cohortId, PairingMethod method, Scope by) =>
        await db.MayManageCohort(by, cohortId) ? (await Propose(db, cohortId, method, by)).Proposal : null;

    /// <returns>How many were given a mentor; null when the cohort is not the reader's to manage.</returns>
    /// <param name="shown">Of <see cref="Mark"/>: what the reader saw.</param>
    /// <exception cref="RuleBroken"><c>mentor.changed</c> when people, pool or limits changed since</exception>
    public Task<int?> Run(Guid cohortId, PairingMethod method, string shown, Scope by) => db.Work<int?>(nameof(PairMentors), async work =>
    {
        if (!await work.MayManageCohort(by, cohortId))
        {
            return null;
        }

        foreach (var mentor in await MentorQueries.Pool(work, cohortId))
        {
            await work.HoldMentor(cohortId, mentor.PersonId);
        }

        var now = clock.GetUtcNow();
        var (people, proposal) = await Propose(work, cohortId, method, by);
        if (Mark(proposal) != shown)
        {
            throw new RuleBroken("mentor.changed");
        }

        var placed = proposal.Where(p => p.MentorId is not null).ToList();
        foreach (var pair in placed)
        {
            var person = people.Single(p => p.EnrolmentId == pair.EnrolmentId);
            if (!await work.Assign(person, pair.MentorId!.Value, method, by.PersonId, now))
            {
                throw new RuleBroken("mentor.changed");
            }

            await work.Audit(new AuditEntry(now, by.PersonId, nameof(PairMentors), "Enrolment", pair.EnrolmentId.ToString(), person.PersonId, CanonicalJson.Write(new { method = Code.Of(method) })));
        }

        return placed.Count;
    });

    /// <summary>Names a proposal, so that a form can say which one was seen.</summary>
    public static string Mark(IEnumerable<Paired> proposal) => CanonicalJson.Hash(string.Join(';', proposal.Select(p => $"{p.EnrolmentId}={p.MentorId}")))[..16];

    private static async Task<(IReadOnlyList<MenteeRow> People, IReadOnlyList<Paired> Proposal)> Propose(IReads reads, Guid cohortId, PairingMethod method, Scope by)
    {
        var people = (await MentorQueries.People(reads, cohortId, by)).Where(p => p.MentorshipId is null).ToList();
        return (people, Pairing.Propose(people.Select(p => p.ForPairing), (await MentorQueries.Pool(reads, cohortId)).Select(m => m.ForPairing), method));
    }
}
