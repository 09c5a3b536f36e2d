using Lms.Assessments.Attendances;
using Lms.Assessments.Facts;
using Lms.Data.Audit;
using Lms.Data.Facts;

namespace Lms.Data.Cohorts;

/// <summary>
/// Enters a cohort that is over from its organiser's lists, in one unit of work: the cohort, its enrolments, and the facts on the days
/// they happened. No certificates and no mail: what was handed out then is not handed out again.
/// </summary>
public sealed class RecordPastCohort(Db db, TimeProvider clock)
{
    /// <summary>The cohort's id; null where it is here already.</summary>
    public Task<Guid?> Run(PastCohort past, Guid actor, CancellationToken cancel = default) => db.Work(nameof(RecordPastCohort), async work =>
    {
        var now = clock.GetUtcNow();
        // The first fact of a cohort carries its key, so that a list entered twice is found.
        var first = Key(past, 0);
        if ((await work.FindStanding(first)).Standing is not null)
        {
            return (Guid?)null;
        }

        var cohort = await work.AddCohort(new NewCohort(past.ModuleId, past.Plan, Math.Max(1, past.People.Count), past.InstitutionId), now) ?? throw new InvalidOperationException("A single cohort has no series to lose to.");
        var frame = await work.Read<Frame>(Sql.Frame, new { cohort });
        for (var n = 0; n < past.Sessions.Count; n++)
        {
            await work.Record(frame.Fact(work.NewId(), Key(past, n), FactKind.Session, FactUnit.Sessions, past.Sessions[n], now, past.Provenance));
        }

        foreach (var participant in past.People)
        {
            await Record(work, past, frame, participant, actor, now);
        }

        await work.Audit(new AuditEntry(now, actor, nameof(RecordPastCohort), "Cohort", cohort.ToString()));
        return cohort;
    }, cancel);

    private static string Key(PastCohort past, int session) => FormattableString.Invariant($"session:{past.SourceKey}:{session}");

    private static async Task Record(UnitOfWork work, PastCohort past, Frame frame, PastParticipant participant, Guid actor, DateTimeOffset now)
    {
        var person = await work.Read<Member>(Sql.Member, new { participant.PersonId });
        var enrolment = work.NewId();
        DateTimeOffset? completedAt = participant.CompletedOn is { } day ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : null;
        await work.Execute(Sql.Enrol, new { enrolment, frame.CohortId, participant.PersonId, state = completedAt is null ? "active" : "completed", past.Plan.Dates.StartsAt, actor, completedAt });
        await work.Execute(Sql.TakeSeat, new { frame.CohortId });
        foreach (var n in participant.Present)
        {
            await work.Record(person.In(frame.Fact(work.NewId(), $"attendance:{past.SourceKey}:{FormattableString.Invariant($"{n}")}:{participant.PersonId}", FactKind.Attendance, FactUnit.Attendances, past.Sessions[n], now, past.Provenance)));
        }

        if (participant.Score is { } score)
        {
            var test = person.In(frame.Fact(work.NewId(), $"test:{enrolment}", FactKind.Test, FactUnit.Items, past.Sessions[^1], now, past.Provenance));
            await work.Record(test);
            await work.RecordMeasure(test.Id, FactMeasure.Score, score);
        }

        if (participant.CompletedOn is { } on)
        {
            await work.Record(person.In(frame.Fact(work.NewId(), $"completion:{enrolment}", FactKind.Completion, FactUnit.People, on, now, past.Provenance)));
        }
    }

    internal sealed record Frame
    {
        public Guid CohortId { get; init; }

        public Guid ModuleId { get; init; }

        public Guid ModuleVersionId { get; init; }

        public string ModuleCode { get; init; } = "";

        public int RuleNumber { get; init; }

        public int PresenceNumber { get; init; }

        public Guid InstitutionId { get; init; }

        public string InstitutionPath { get; init; } = "";

        public string InstitutionKind { get; init; } = "";

        public string Country { get; init; } = "";

        public string? SubnationalUnit { get; init; }

        public Fact Fact(Guid id, string key, FactKind kind, FactUnit unit, DateOnly on, DateTimeOffset now, Provenance provenance) => new()
        {
            Id = id,
            SourceKey = key,
            Kind = kind,
            Unit = unit,
            InstitutionId = InstitutionId,
            InstitutionPath = InstitutionPath,
            InstitutionKind = InstitutionKind,
            Country = Country,
            SubnationalUnit = SubnationalUnit,
            ModuleId = ModuleId,
            ModuleVersionId = ModuleVersionId,
            CohortId = CohortId,
            OccurredOn = on,
            RecordedAt = now,
            RuleVersion = kind is FactKind.Completion or FactKind.Test ? Lms.Assessments.Facts.Fact.RuleName(ModuleCode, RuleNumber) : PresenceRule.Name(PresenceNumber),
            Provenance = provenance,
        };
    }

    internal sealed record Member
    {
        public Guid FactKey { get; init; }

        public string Sex { get; init; } = "";

        public string Category { get; init; } = "";

        public Guid InstitutionId { get; init; }

        public string InstitutionPath { get; init; } = "";

        public string InstitutionKind { get; init; } = "";

        public string Country { get; init; } = "";

        public string? SubnationalUnit { get; init; }

        public Fact In(Fact fact) => fact with
        {
            PersonKey = FactKey,
            Sex = Sex,
            Category = Category,
            InstitutionId = InstitutionId,
            InstitutionPath = InstitutionPath,
            InstitutionKind = InstitutionKind,
            Country = Country,
            SubnationalUnit = SubnationalUnit,
        };
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
            FROM Person p JOIN Institution i ON i.Id = p.InstitutionId WHERE p.Id = @PersonId
            """;

        public const string Enrol = """
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, CompletedAt, Version)
            VALUES (@enrolment, @CohortId, @PersonId, @state, 'A', @StartsAt, @actor, @completedAt, 1)
            """;

        public const string TakeSeat = "UPDATE Cohort SET Taken = Taken + 1, FormAFirst = FormAFirst + 1 WHERE Id = @CohortId AND Taken < Capacity";
    }
}
