namespace Lms.Data.Certificates;

/// <summary>States of <c>Certificate.State</c>.</summary>
public static class CertificateState
{
    public const string Issued = "issued";

    /// <summary>A corrected version took its place; the row and its bytes stay.</summary>
    public const string Replaced = "replaced";

    public const string Revoked = "revoked";
}
