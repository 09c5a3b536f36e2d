using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.Certificates;

/// <summary>
/// Issues the next version with the person's names as they are now and marks the one before it replaced. Everything else, the day of
/// completion included, stays as first issued.
/// </summary>
public sealed class CorrectCertificate(Db db, TimeProvider clock, CertificateQueries certificates, CertificatePress press)
{
    /// <summary>The new certificate's id, or null where the old one is not in the officer's scope.</summary>
    /// <exception cref="RuleBroken"><c>certificate.ended</c>: replaced or revoked already; <c>certificate.same_names</c>: there is nothing to correct; <c>certificate.reason</c>.</exception>
    public async Task<Guid?> Run(Guid id, string reason, Scope scope)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("certificate.reason");
        }

        if (await certificates.FindOverseen(id, scope) is not { } old)
        {
            return null;
        }

        return await db.Work<Guid?>(nameof(CorrectCertificate), async work =>
        {
            var now = clock.GetUtcNow();
            var person = await CompletionStore.Read(work, old.EnrolmentId);
            var printed = old.Printed();
            if (person.LatinName == printed.LatinName && person.NativeName == printed.NativeName)
            {
                throw new RuleBroken("certificate.same_names");
            }

            var issued = await press.Issue(work, new CertificateOrder
            {
                EnrolmentId = old.EnrolmentId,
                Version = old.Version + 1,
                LatinName = person.LatinName,
                NativeName = person.NativeName,
                Language = printed.Language,
                ModuleCode = printed.ModuleCode,
                ModuleTitle = printed.ModuleTitle,
                ModuleVersion = printed.ModuleVersion,
                Hours = printed.Hours,
                CertificateYears = printed.ExpiresOn is { } expires ? expires.Year - printed.IssuedOn.Year : 0,
                CohortCode = printed.CohortCode,
                StartedOn = printed.StartedOn,
                IssuedOn = printed.IssuedOn,
                IssuedAt = now,
                RuleVersion = old.RuleVersion,
            });
            // The key on (enrolment, kind, version) decides between two officers who correct at once.
            if (issued is null || !await CertificateStore.End(work, id, CertificateState.Replaced, issued.Id, now, reason.Trim()))
            {
                throw new RuleBroken("certificate.ended");
            }

            await work.Post(new OutboxMail($"certificate:{issued.Id}", person.PersonId, "certificate", issued.Id), now);
            await work.Audit(new AuditEntry(now, scope.PersonId, nameof(CorrectCertificate), "Certificate", issued.Id.ToString(), person.PersonId));
            return issued.Id;
        });
    }
}
