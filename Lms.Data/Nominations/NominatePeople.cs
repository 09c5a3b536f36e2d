using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Data.Waits;

namespace Lms.Data.Nominations;

/// <summary>
/// Puts people forward for a cohort: picked, pasted or from an import. The list is kept first, as it was typed, and then each person is a
/// unit of their own: what the hundredth row says does not undo the ninety-nine before. The same list again changes nothing.
/// </summary>
public sealed class NominatePeople(Db db, TimeProvider clock)
{
    /// <summary>The list's id; null when the cohort is not there or its people are none of the reader's business.</summary>
    /// <exception cref="RuleBroken">From <see cref="PastedNames.Read"/> and <see cref="NominationRule"/>; <c>nomination.nobody</c>.</exception>
    public async Task<Guid?> Run(Guid cohortId, NominationRequest request, Scope by)
    {
        var note = NominationRule.Reason(request.Note, isNeeded: false);
        var typed = request.Text is { } text ? PastedNames.Read(text) : [];
        if (typed.Count + request.People.Count == 0)
        {
            throw new RuleBroken("nomination.nobody");
        }

        if (request.People.Count > NominationRule.MostRows)
        {
            throw new RuleBroken("nomination.too_many", NominationRule.MostRows);
        }

        var desk = await db.Find<Desk>(Sql.Desk, new { cohortId, scopePerson = by.PersonId, scopeAll = by.Everything });
        if (desk is not { MaySee: true })
        {
            return null;
        }

        var found = await Known(typed);
        List<(string Typed, PastedName? Name, Guid? Person)> rows =
        [
            .. PastedNames.Rows(typed, n => found.TryGetValue(n.Key, out var id) ? id : null).Select(r => (r.Name.Typed, (PastedName?)r.Name, r.Person)),
            .. request.People.Distinct().Select(p => ("", (PastedName?)null, (Guid?)p)),
        ];
        var list = db.NewId();
        await db.Work(nameof(NominatePeople), async work =>
        {
            var now = clock.GetUtcNow();
            await work.AddList(list, cohortId, request, note, by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(NominatePeople), "NominationList", list.ToString()));
        });
        var ask = new Ask(cohortId, list, note, by, desk.MayManage);
        for (var n = 0; n < rows.Count; n++)
        {
            var row = rows[n];
            await db.Work(nameof(NominatePeople), async work =>
                await work.AddRow(list, n, row.Typed, row.Person is { } person ? await Decide(work, ask, person, row.Name) : Nobody(row.Name!)));
        }

        return list;
    }

    /// <summary>A person asks to join a cohort that approves whom it takes. Null when it is not there or not open to them; false when they had asked already.</summary>
    /// <exception cref="RuleBroken">From <see cref="NominationRule"/>; <c>enrolment.already_enrolled</c></exception>
    public Task<bool?> Self(Guid cohortId, Guid personId, string? note) => db.Work(nameof(NominatePeople), async work =>
    {
        if (!await work.IsOpenTo(cohortId, personId) || await work.HoldCohort(cohortId) is not { NeedsApproval: true } cohort)
        {
            return (bool?)null;
        }

        var now = clock.GetUtcNow();
        if (Lms.Assessments.Waits.WaitRule.Refusal(cohort.Dates, cohort.Decided, now) is { } refusal && refusal.Code != "wait.cohort_started")
        {
            throw refusal;
        }

        if (await work.FindEnrolment(cohortId, personId) is { State: not "withdrawn" })
        {
            throw new RuleBroken("enrolment.already_enrolled");
        }

        return await Propose(work, cohortId, personId, null, personId, NominationRule.Reason(note, isNeeded: false), now);
    });

    private async Task<Dictionary<string, Guid>> Known(IReadOnlyList<PastedName> typed)
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        if (typed.Where(t => t.IsNumber).Select(t => t.Key).ToList() is { Count: > 0 } numbers)
        {
            foreach (var row in await db.List<KeyOf>(Sql.ByNumber, new { numbers }))
            {
                known[row.Value] = row.Id;
            }
        }

        if (typed.Where(t => t.IsEmail).Select(t => t.Key).ToList() is { Count: > 0 } addresses)
        {
            foreach (var row in await db.List<KeyOf>(Sql.ByAddress, new { addresses }))
            {
                known[row.Value] = row.Id;
            }
        }

        return known;
    }

    private static NominationOutcome Nobody(PastedName name) =>
        new(name.IsNumber && !Lms.Assessments.People.RegistrationNumber.IsOne(name.Key) ? NominationVerdict.Mistyped : NominationVerdict.NotFound, null);

    private async Task<NominationOutcome> Decide(UnitOfWork work, Ask ask, Guid person, PastedName? name)
    {
        // A guest's officer puts forward their own people; who manages the cohort takes whoever is named exactly.
        var isTheirs = await work.ReachesPerson(ask.By, person);
        if (!isTheirs && (!ask.Manages || name is null))
        {
            return new(name is { IsEmail: true } ? NominationVerdict.NotFound : NominationVerdict.NotInScope, null);
        }

        var cohort = (await work.HoldCohort(ask.CohortId))!;
        var now = clock.GetUtcNow();
        if (await work.FindEnrolment(ask.CohortId, person) is { State: not "withdrawn" })
        {
            return new(NominationVerdict.AlreadyEnrolled, person);
        }

        if (await work.FindLivePlace(ask.CohortId, person) is { } place)
        {
            return new(NominationVerdict.AlreadyWaiting, person, place.IsOffered ? null : await work.NumberInLine(place));
        }

        if ((NominationRule.Refusal(cohort.Dates, cohort.Decided, now) ?? (ask.Manages || await work.IsOpenTo(ask.CohortId, person) ? null : new RuleBroken("enrolment.not_for_you"))) is { } refusal)
        {
            return new(NominationVerdict.Refused, person, Code: refusal.Code);
        }

        if (NominationRule.WaitsForApproval(cohort.NeedsApproval, ask.Manages))
        {
            var isNew = await Propose(work, ask.CohortId, person, ask.ListId, ask.By.PersonId, ask.Note, now);
            return new(isNew ? NominationVerdict.Proposed : NominationVerdict.AlreadyProposed, person);
        }

        return await Seat(work, cohort, ask, person, now);
    }

    private static async Task<NominationOutcome> Seat(UnitOfWork work, CohortRecord cohort, Ask ask, Guid person, DateTimeOffset now)
    {
        SeatAnswer answer;
        try
        {
            answer = await work.SeatOrPlace(cohort, person, ask.By.PersonId, byHand: true, now);
        }
        catch (RuleBroken refusal)
        {
            // Rules speak before anything is written: the unit goes on and keeps the row that says why.
            return new(NominationVerdict.Refused, person, Code: refusal.Code);
        }

        if (await work.FindProposed(cohort.Id, person) is { } proposed)
        {
            await work.Decide(proposed.Id, NominationState.Approved, ask.By.PersonId, ask.ListId, ask.Note, now);
        }
        else
        {
            await work.KeepNomination(work.NewId(), cohort.Id, person, ask.ListId, ask.By.PersonId, ask.Note, now);
        }

        return answer.EnrolmentId is null ? new(NominationVerdict.Waiting, person, answer.Number) : new(NominationVerdict.Enrolled, person);
    }

    private static async Task<bool> Propose(UnitOfWork work, Guid cohortId, Guid person, Guid? listId, Guid by, string? note, DateTimeOffset now)
    {
        var id = work.NewId();
        if (!await work.TryPropose(id, cohortId, person, listId, by, note, now))
        {
            return false;
        }

        if (person != by)
        {
            await work.Post(new OutboxMail($"nominated:{id}", person, "nominated", id), now);
        }

        await work.Audit(new AuditEntry(now, by, nameof(NominatePeople), "Nomination", id.ToString(), person));
        return true;
    }

    private sealed record Ask(Guid CohortId, Guid ListId, string? Note, Scope By, bool Manages);

    internal sealed record Desk
    {
        public bool MaySee { get; init; }

        public bool MayManage { get; init; }
    }

    internal sealed record KeyOf
    {
        public Guid Id { get; init; }

        public string Value { get; init; } = "";
    }

    internal static class Sql
    {
        public const string ByNumber = "SELECT COALESCE(MergedIntoId, Id) AS Id, RegistrationKey AS Value FROM Person WHERE RegistrationKey IN @numbers";

        public const string ByAddress = "SELECT COALESCE(MergedIntoId, Id) AS Id, EmailKey AS Value FROM Person WHERE EmailKey IN @addresses";

        public const string Desk = "SELECT CASE WHEN " + CohortScope.MaySee + " THEN 1 ELSE 0 END AS MaySee, CASE WHEN " + CohortScope.MayManage + """
             THEN 1 ELSE 0 END AS MayManage
            FROM (SELECT c.Id AS CohortId, c.InstitutionId FROM Cohort c WHERE c.Id = @cohortId) scoped
            """;
    }
}
