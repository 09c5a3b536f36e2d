using Lms.Assessments.Facts;
using Lms.Data.Facts;
using Lms.Data.Funders;

namespace Lms.Data.Cohorts;

/// <summary>
/// What is written of a cohort that is over, and of each person on its lists: facts on the days they happened. Taking a person off again
/// corrects the facts and keeps the enrolment as withdrawn, so that the ledger and the lists say the same.
/// </summary>
internal static class PastRecord
{
    public static string SessionKey(string sourceKey, int session) => FormattableString.Invariant($"session:{sourceKey}:{session}");

    public static async Task<PastFrame> OpenPast(this UnitOfWork work, PastCohort past, DateTimeOffset now)
    {
        var cohort = await work.AddCohort(new NewCohort(past.ModuleId, past.Plan, Math.Max(1, past.People.Count), past.InstitutionId), now) ?? throw new InvalidOperationException("A single cohort has no series to lose to.");
        await work.Fund(cohort, past.Funding);
        var frame = await work.PastFrameOf(cohort);
        for (var n = 0; n < past.Sessions.Count; n++)
        {
            await work.Record(frame.Fact(work.NewId(), SessionKey(past.SourceKey, n), FactKind.Session, FactUnit.Sessions, past.Sessions[n], now, past.Provenance));
        }

        return frame;
    }

    public static Task<PastFrame> PastFrameOf(this IReads reads, Guid cohort) => reads.Read<PastFrame>(Sql.Frame, new { cohort });

    /// <summary>The enrolment's id.</summary>
    public static async Task<Guid> AddPast(this UnitOfWork work, PastCohort past, PastFrame frame, PastParticipant participant, Guid actor, DateTimeOffset now)
    {
        var person = await work.Read<PastMember>(Sql.Member, new { participant.PersonId, participant.InstitutionThen });
        DateTimeOffset? completedAt = participant.CompletedOn is { } day ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : null;
        var enrolment = work.NewId();
        var row = new { enrolment, frame.CohortId, participant.PersonId, state = completedAt is null ? "active" : "completed", past.Plan.Dates.StartsAt, actor, completedAt };
        var again = await work.Execute(Sql.EnrolAgain, row) == 1;
        if (again) enrolment = await work.Read<Guid>(Sql.Enrolled, new { frame.CohortId, participant.PersonId });
        else await work.Execute(Sql.Enrol, row);
        await work.Execute(Sql.TakeSeat, new { frame.CohortId });
        foreach (var n in participant.Present)
        {
            await Write(FactKind.Attendance, AttendanceKey(past.SourceKey, n, participant.PersonId), FactUnit.Attendances, past.Sessions[n]);
        }

        if (participant.Score is { } score && await Write(FactKind.Test, TestKey(enrolment), FactUnit.Items, past.Sessions[^1]) is { } test)
        {
            await work.RecordMeasure(test, FactMeasure.Score, score);
        }

        if (participant.CompletedOn is { } on)
        {
            await Write(FactKind.Completion, CompletionKey(enrolment), FactUnit.People, on);
        }

        return enrolment;

        async Task<Guid?> Write(FactKind kind, string key, FactUnit unit, DateOnly on)
        {
            // Told anew after it was taken back, an event writes under its next key.
            if (again) key = (await work.FindStanding(key)) is { Standing: null, NextKey: var next } ? next : key;
            var id = work.NewId();
            return await work.Record(person.In(frame.Fact(id, key, kind, unit, on, now, past.Provenance))) ? id : null;
        }
    }

    /// <summary>Taken back already, or ended by a merge with somebody on the same list, it changes only what still stands.</summary>
    public static async Task TakeBackPast(this UnitOfWork work, string sourceKey, int sessions, Guid cohort, Guid enrolment, Guid personId, string? reason, DateTimeOffset now)
    {
        if (await work.Execute(Sql.Withdraw, new { enrolment, now, reason }) == 1) await work.Execute(Sql.LeaveSeat, new { cohort });
        for (var n = 0; n < sessions; n++)
        {
            await Reverse(work, AttendanceKey(sourceKey, n, personId), now);
        }

        await Reverse(work, TestKey(enrolment), now);
        await Reverse(work, CompletionKey(enrolment), now);
    }

    /// <summary>Takes back that it was held, once nobody is on its lists any more.</summary>
    public static async Task ClosePast(this UnitOfWork work, string sourceKey, int sessions, Guid cohort, DateTimeOffset now)
    {
        for (var n = 0; n < sessions; n++)
        {
            await Reverse(work, SessionKey(sourceKey, n), now);
        }

        await work.Cancel(cohort);
    }

    private static string AttendanceKey(string sourceKey, int session, Guid personId) => FormattableString.Invariant($"attendance:{sourceKey}:{session}:{personId}");

    private static string TestKey(Guid enrolment) => $"test:{enrolment}";

    private static string CompletionKey(Guid enrolment) => $"completion:{enrolment}";

    private static async Task Reverse(UnitOfWork work, string key, DateTimeOffset now)
    {
        if ((await work.FindStanding(key)).Standing is { } standing)
        {
            await work.Record(standing.Reversed(work.NewId(), now));
        }
    }

    internal static class Sql
    {
        public const string Frame = """
            SELECT c.Id AS CohortId, m.Id AS ModuleId, v.Id AS ModuleVersionId, m.Code AS ModuleCode, r.Number AS RuleNumber,
                (SELECT MAX(a.Number) FROM AttendanceRule a) AS PresenceNumber,
                i.Id AS InstitutionId, i.Path AS InstitutionPath, i.Kind AS InstitutionKind, i.Country, i.SubnationalUnit
            FROM Cohort c
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            JOIN CompletionRule r ON r.Id = c.CompletionRuleId
            JOIN Institution i ON i.Id = c.InstitutionId
            WHERE c.Id = @cohort
            """;

        public const string Member = """
            SELECT p.FactKey, p.Sex, p.Category, i.Id AS InstitutionId, i.Path AS InstitutionPath, i.Kind AS InstitutionKind, i.Country, i.SubnationalUnit
            FROM Person p JOIN Institution i ON i.Id = COALESCE(@InstitutionThen, p.InstitutionId) WHERE p.Id = @PersonId
            """;

        public const string Enrol = """
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, CompletedAt, Version)
            VALUES (@enrolment, @CohortId, @PersonId, @state, 'A', @StartsAt, @actor, @completedAt, 1)
            """;

        // Somebody whom an undoing took off this list, and who is on the next one.
        public const string EnrolAgain = """
            UPDATE Enrolment SET State = @state, CompletedAt = @completedAt, WithdrawnAt = NULL, WithdrawnReason = NULL, Version = Version + 1
            WHERE CohortId = @CohortId AND PersonId = @PersonId AND State = 'withdrawn'
            """;

        public const string Enrolled = "SELECT Id FROM Enrolment WHERE CohortId = @CohortId AND PersonId = @PersonId";

        // A list that comes in parts has as many seats as people: nobody is turned away from what they attended.
        public const string TakeSeat = """
            UPDATE Cohort SET Capacity = CASE WHEN Taken < Capacity THEN Capacity ELSE Taken + 1 END, Taken = Taken + 1, FormAFirst = FormAFirst + 1 WHERE Id = @CohortId
            """;

        public const string Withdraw = """
            UPDATE Enrolment SET State = 'withdrawn', WithdrawnAt = @now, WithdrawnReason = @reason, CompletedAt = NULL, Version = Version + 1 WHERE Id = @enrolment AND State <> 'withdrawn'
            """;

        public const string LeaveSeat = "UPDATE Cohort SET Taken = Taken - 1 WHERE Id = @cohort AND Taken > 0";
    }
}
