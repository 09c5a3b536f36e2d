using Lms.Data.Packages;
using Lms.Web.Audit;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Packages;

/// <summary>An issue's paper, the bytes that were sent.</summary>
[Authorize(Policies.Officer)]
[NamesNobody]
public sealed class PdfModel(PackageQueries packages, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await packages.Pdf(id, me.Scope) is { } file ? File(file.Bytes, PackageFile.PdfType, file.FileName + ".pdf") : NotFound();
}
