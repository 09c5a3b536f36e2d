using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.People;

namespace Lms.Data.Certificates;

/// <summary>Declares an issue void. The row, its bytes and its verification page stay; the page says so.</summary>
public sealed class RevokeCertificate(Db db, TimeProvider clock, CertificateQueries certificates)
{
    /// <summary>False where the certificate is not in the officer's scope.</summary>
    /// <exception cref="RuleBroken"><c>certificate.ended</c>: it is replaced or revoked already; <c>certificate.reason</c>: no reason given.</exception>
    public async Task<bool> Run(Guid id, string reason, Scope scope)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("certificate.reason");
        }

        if (await certificates.FindOverseen(id, scope) is not { } row)
        {
            return false;
        }

        await db.Work(nameof(RevokeCertificate), async work =>
        {
            var now = clock.GetUtcNow();
            if (!await CertificateStore.End(work, id, CertificateState.Revoked, null, now, reason.Trim()))
            {
                throw new RuleBroken("certificate.ended");
            }

            await work.RecordRevocation(row.EnrolmentId, now);
            await work.Audit(new AuditEntry(now, scope.PersonId, nameof(RevokeCertificate), "Certificate", id.ToString(), row.PersonId));
        });
        return true;
    }
}
