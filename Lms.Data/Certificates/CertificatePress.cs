using System.Security.Cryptography;
using Lms.Assessments.Certificates;
using Microsoft.Extensions.Options;

namespace Lms.Data.Certificates;

/// <summary>
/// Makes an issue: number, verification code, signed statement and frozen payload. The chance it needs is drawn here, at the edge;
/// what is drawn is stored and never drawn again.
/// </summary>
public sealed class CertificatePress(
    CertificateKeys keys, IOptions<SiteSettings> site, IOptions<CertificateSettings> settings, FreshCertificates? fresh = null)
{
    /// <summary>Issues one version in this unit of work; null where it already exists.</summary>
    internal async Task<CertificateRow?> Issue(UnitOfWork work, CertificateOrder order)
    {
        var issuedOn = order.IssuedOn;
        var number = await FreeNumber(work, order.ModuleCode, issuedOn.Year);
        var code = VerificationCode.FromBytes(RandomNumberGenerator.GetBytes(VerificationCode.ByteLength));
        DateOnly? expiresOn = order.CertificateYears == 0 ? null : issuedOn.AddYears(order.CertificateYears);
        var statement = SignedStatement.Sign(
            new CertificateStatement(number, order.LatinName, order.NativeName, order.ModuleTitle, order.Hours * 60, issuedOn, expiresOn, site.Value.Issuer),
            keys.Active);
        var publicUrl = new Uri(site.Value.PublicUrl);
        var payload = new CertificatePayload
        {
            LatinName = order.LatinName,
            NativeName = order.NativeName,
            Language = order.Language,
            ModuleCode = order.ModuleCode,
            ModuleTitle = order.ModuleTitle,
            Hours = order.Hours,
            CohortCode = order.CohortCode,
            ModuleVersion = order.ModuleVersion,
            StartedOn = order.StartedOn,
            IssuedOn = issuedOn,
            ExpiresOn = expiresOn,
            Issuer = site.Value.Issuer,
            Signatory = settings.Value.Signatory,
            SignatoryOffice = settings.Value.SignatoryOffice,
            Qr = VerificationAddress.Of(publicUrl, code, statement),
            Address = $"{publicUrl.AbsoluteUri.TrimEnd('/')}/verify",
        };
        var row = new CertificateRow
        {
            Id = work.NewId(),
            EnrolmentId = order.EnrolmentId,
            Version = order.Version,
            Number = number.ToString(),
            Code = code.ToString(),
            Payload = payload.ToJson(),
            KeyId = keys.Active.Id,
            RuleVersion = order.RuleVersion,
            IssuedAt = order.IssuedAt,
            ExpiresOn = expiresOn,
            State = CertificateState.Issued,
        };
        if (!await CertificateStore.Insert(work, row, statement))
        {
            return null;
        }

        work.AfterCommit(() => fresh?.Announce());
        return row;
    }

    // Thirty random bits say nothing about how many were issued; the unique key has the last word.
    private static async Task<CertificateNumber> FreeNumber(UnitOfWork work, string moduleCode, int year)
    {
        while (true)
        {
            var number = CertificateNumber.Of(moduleCode, year, RandomNumberGenerator.GetInt32(CertificateNumber.LargestSerial));
            if (!await CertificateStore.NumberIsTaken(work, number.ToString()))
            {
                return number;
            }
        }
    }
}
