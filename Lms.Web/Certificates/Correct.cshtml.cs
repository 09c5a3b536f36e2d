using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Certificates;

/// <summary>An officer makes the next version with the names as the person's record has them now.</summary>
[Authorize(Policies.Officer)]
public sealed class CorrectModel(CertificateQueries certificates, CertificateViews views, CurrentPerson me, CorrectCertificate correct, Db db, Words words)
    : OfficerPage(certificates, views, me)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Person Holder { get; private set; } = null!;

    public bool IsSame => Holder.LatinName == Certificate.Printed.LatinName && Holder.NativeName == Certificate.Printed.NativeName;

    public override async Task LoadAsync() => Holder = (await db.FindPerson(Certificate.Row.PersonId))!;

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await correct.Run(Id, Input.Reason, Me.Scope) is { } corrected
            ? GoSaying(words["certificates.corrected", ("number", Certificate.Row.Version + 1)], $"/certificates/{corrected}")
            : NotFound();
    }
}
