using Lms.Assessments.Completions;
using Lms.Assessments.Facts;
using Lms.Data.Audit;
using Lms.Data.Certificates;
using Lms.Data.Facts;
using Lms.Data.Outbox;

namespace Lms.Data.Completions;

/// <summary>
/// Asks the rule that holds for an enrolment whether it is complete, and if it is: completes it, writes the fact, issues the certificate and
/// posts its mail, all in the unit of work of the event that made it so. Called by every event that can (a lesson read, a test or
/// work marked, a session closed, a plan written or closed, the questions after 90 days answered, another rule); there is no nightly scan.
/// </summary>
public sealed class EvaluateCompletion(Db db, CertificatePress press)
{
    /// <summary>True when this event completed the enrolment. Asking again changes nothing.</summary>
    public async Task<bool> Run(UnitOfWork work, Guid enrolmentId, Guid? actorId, DateTimeOffset now)
    {
        if (!await CompletionStore.Hold(work, enrolmentId))
        {
            return false;
        }

        var snapshot = await CompletionStore.Read(work, enrolmentId);
        if (!(await Decide(work, snapshot, now)).IsMet || !await CompletionStore.Complete(work, enrolmentId, now))
        {
            return false;
        }

        await work.Record(snapshot.Fact(work.NewId(), $"completion:{snapshot.EnrolmentId}", FactKind.Completion, FactUnit.People, now));
        if (await press.Issue(work, Order(snapshot, now)) is { } certificate)
        {
            await work.RecordCertificate(snapshot, now);
            await work.Post(new OutboxMail($"certificate:{certificate.Id}", snapshot.PersonId, "certificate", certificate.Id), now);
            await work.Audit(new AuditEntry(now, actorId, "IssueCertificate", "Certificate", certificate.Id.ToString(), snapshot.PersonId));
        }

        await work.Audit(new AuditEntry(now, actorId, nameof(EvaluateCompletion), "Enrolment", enrolmentId.ToString(), snapshot.PersonId));
        return true;
    }

    /// <summary>What an enrolment still lacks, in the order of its rule; null where there is no such enrolment.</summary>
    public async Task<Completion?> Missing(Guid enrolmentId) =>
        // What is lacking hangs on what happened, not on the hour it is asked.
        await CompletionStore.Find(db, enrolmentId) is { } snapshot ? await Decide(db, snapshot, snapshot.StartsAt) : null;

    /// <summary>How figures and certificates print the rule.</summary>
    internal static string RuleVersion(CompletionSnapshot snapshot) =>
        Fact.RuleName(snapshot.ModuleCode, snapshot.RuleNumber);

    internal static DateOnly DayThere(DateTimeOffset at, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    internal static CertificateOrder Order(CompletionSnapshot snapshot, DateTimeOffset now) => new()
    {
        EnrolmentId = snapshot.EnrolmentId,
        LatinName = snapshot.LatinName,
        NativeName = snapshot.NativeName,
        Language = snapshot.Language,
        ModuleCode = snapshot.ModuleCode,
        ModuleTitle = snapshot.ModuleTitle,
        ModuleVersion = snapshot.ModuleVersion,
        Hours = snapshot.Hours,
        CertificateYears = snapshot.CertificateYears,
        CohortCode = snapshot.CohortCode,
        StartedOn = DayThere(snapshot.StartsAt, snapshot.TimeZone),
        IssuedOn = DayThere(now, snapshot.TimeZone),
        IssuedAt = now,
        RuleVersion = RuleVersion(snapshot),
    };

    private static async Task<Completion> Decide(IReads reads, CompletionSnapshot snapshot, DateTimeOffset now)
    {
        var rule = CompletionRule.Read(snapshot.Rule);
        return rule.Evaluate(Progress.Of(await reads.Measure(snapshot.EnrolmentId, rule, now)));
    }
}
