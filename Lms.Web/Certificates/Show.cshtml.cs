using Lms.Data.Certificates;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Certificates;

/// <summary>One certificate, for its holder and for whoever oversees the holder or the cohort.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ShowModel(CertificateQueries certificates, CertificateViews views, CurrentPerson me) : PageModel
{
    public CertificateView Certificate { get; private set; } = null!;

    public IReadOnlyList<CertificateView> Versions { get; private set; } = [];

    /// <summary>Number of the version that took its place.</summary>
    public string? ReplacedBy { get; private set; }

    public bool IsMine => Certificate.Row.PersonId == me.Id;

    public bool IsLate => views.IsLate(Certificate.Row);

    /// <summary>Whether the reader may correct or revoke it.</summary>
    public bool MayEnd { get; private set; }

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (await certificates.Find(id, me.Scope) is not { } row)
        {
            return NotFound();
        }

        Certificate = views.Of(row);
        Versions = [.. (await certificates.OfEnrolment(row.EnrolmentId)).Select(views.Of)];
        ReplacedBy = Versions.FirstOrDefault(v => v.Row.Id == row.ReplacedById)?.Row.Number;
        MayEnd = me.IsOfficer && row.State == CertificateState.Issued && await certificates.FindOverseen(id, me.Scope) is not null;
        return Page();
    }
}
