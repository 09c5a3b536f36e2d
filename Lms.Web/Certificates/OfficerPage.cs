using Lms.Data.Certificates;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.Web.Certificates;

/// <summary>What the two pages share that end a version: the certificate is one the officer oversees, or the page does not exist.</summary>
public abstract class OfficerPage(CertificateQueries certificates, CertificateViews views, CurrentPerson me) : LmsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public CertificateView Certificate { get; private set; } = null!;

    public bool IsOpen => Certificate.Row.State == CertificateState.Issued;

    protected CurrentPerson Me => me;

    // Before the handler and not in LoadAsync, which runs only where a page is shown: a post, too, must find the certificate overseen first.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await certificates.FindOverseen(Id, me.Scope) is not { } row)
        {
            context.Result = NotFound();
            return;
        }

        Certificate = views.Of(row);
        await LoadAsync();
        await next();
    }
}
