using Lms.Data.Certificates;
using Lms.Web.Parts;

namespace Lms.Web.Certificates;

/// <summary>What a certificate is worth today, as a chip says it.</summary>
/// <param name="Word">Key of the word.</param>
public sealed record Standing(string Name, Kind Kind, string Word)
{
    private static readonly Standing Valid = new("valid", Kind.Good, "certificates.state_valid");
    private static readonly Standing Expired = new("expired", Kind.Warning, "certificates.state_expired");
    private static readonly Standing Replaced = new("replaced", Kind.Warning, "certificates.state_replaced");
    private static readonly Standing Revoked = new("revoked", Kind.Danger, "certificates.state_revoked");

    public bool IsValid => this == Valid;

    /// <summary>The last day printed still counts.</summary>
    public static Standing Of(CertificateRow row, DateOnly today) => row.State switch
    {
        CertificateState.Revoked => Revoked,
        CertificateState.Replaced => Replaced,
        _ => row.ExpiresOn < today ? Expired : Valid,
    };
}
