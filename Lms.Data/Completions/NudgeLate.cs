using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.Completions;

/// <summary>Writes those who are late, each once, in the trainer's own words; what each of them lacks is added when it is sent.</summary>
public sealed class NudgeLate(Db db, TimeProvider clock)
{
    public const string Template = "nudge";

    public const int LongestText = 2_000;

    /// <summary>To how many it goes; null where the cohort is not the reader's to manage.</summary>
    /// <param name="measure">'' = whatever is late.</param>
    /// <exception cref="RuleBroken"><c>nudge.text</c>; <c>nudge.too_long</c>; <c>nudge.nobody</c>: nobody is late with it who has an address and was not written these three days.</exception>
    public async Task<int?> Run(Guid cohortId, string measure, string? text, Scope by)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > LongestText)
        {
            throw text.Length == 0 ? new RuleBroken("nudge.text") : new RuleBroken("nudge.too_long", LongestText);
        }

        return !await db.MayManageCohort(by, cohortId) ? null : await db.Work<int?>(nameof(NudgeLate), async work =>
        {
            var now = clock.GetUtcNow();
            // The cohort's row first: two trainers who press at once come one after the other, and the second finds everybody written.
            await work.Execute(Sql.Hold, new { cohortId });
            var people = NudgePlan.Of(await BoardQueries.Of(work, cohortId, now), measure, now).Addressed;
            if (people.Count == 0)
            {
                throw new RuleBroken("nudge.nobody");
            }

            var id = work.NewId();
            await work.Execute(Sql.Insert, new { id, cohortId, text, measure, people = people.Count, now, by = by.PersonId });
            await work.Execute(Sql.InsertPerson, people.Select(p => new { id, p.EnrolmentId, now }).ToList());
            foreach (var person in people)
            {
                await work.Post(new OutboxMail($"nudge:{id}:{person.PersonId:N}", person.PersonId, Template, id), now);
                await work.Audit(new AuditEntry(now, by.PersonId, nameof(NudgeLate), "Enrolment", person.EnrolmentId.ToString(), person.PersonId));
            }

            return people.Count;
        });
    }

    internal static class Sql
    {
        public const string Hold = "UPDATE Cohort SET Version = Version + 1 WHERE Id = @cohortId";

        public const string Insert = """
            INSERT INTO Nudge (Id, CohortId, Text, Requirement, People, SentAt, SentBy)
            VALUES (@id, @cohortId, @text, @measure, @people, @now, @by)
            """;

        public const string InsertPerson = "INSERT INTO NudgePerson (NudgeId, EnrolmentId, SentAt) VALUES (@id, @EnrolmentId, @now)";
    }
}
