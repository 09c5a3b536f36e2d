using Lms.Assessments.Certificates;
using Lms.Data.Certificates;

namespace Lms.Web.Certificates;

/// <summary>A certificate as pages show it: what is printed and what it is worth today.</summary>
/// <param name="EndedOn">The day it was replaced or revoked.</param>
public sealed record CertificateView(CertificateRow Row, CertificatePayload Printed, Standing Standing, DateOnly? EndedOn)
{
    public string Page => $"/certificates/{Row.Id}";

    public string File => $"/certificates/{Row.Id}/file";

    /// <summary>With the signed statement behind the #, as a scan of the paper opens it.</summary>
    public string VerifyPage => $"/verify/{Row.Code}{Printed.Qr[Math.Max(0, Printed.Qr.IndexOf('#', StringComparison.Ordinal))..]}";

    /// <summary>As printed, in groups.</summary>
    public string Code => VerificationCode.Parse(Row.Code).ToPrintedString();
}
