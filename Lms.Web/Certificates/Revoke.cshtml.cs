using Lms.Data.Certificates;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Certificates;

/// <summary>An officer declares a certificate void, after reading whose it is.</summary>
[Authorize(Policies.Officer)]
public sealed class RevokeModel(CertificateQueries certificates, CertificateViews views, CurrentPerson me, RevokeCertificate revoke, Words words)
    : OfficerPage(certificates, views, me)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await revoke.Run(Id, Input.Reason, Me.Scope)
            ? GoSaying(words["certificates.revoked", ("name", Certificate.Printed.LatinName)], Certificate.Page)
            : NotFound();
    }
}
