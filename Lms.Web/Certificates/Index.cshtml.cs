using Lms.Data.Certificates;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Certificates;

/// <summary>The reader's own certificates, newest first.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(CertificateQueries certificates, CertificateViews views, CurrentPerson me) : PageModel
{
    public IReadOnlyList<CertificateView> Certificates { get; private set; } = [];

    public async Task OnGet() => Certificates = [.. (await certificates.OfPerson(me.Id)).Select(views.Of)];
}
