using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Certificates;

/// <summary>Where a stranger checks a certificate by its code. An unknown code and a mistyped one get the same page with the same form.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class VerifyModel(CertificateQueries certificates, CertificateViews views, VerificationLimit limit, Words words) : LmsPage
{
    /// <summary>What somebody typed or pasted: the code, or the whole address.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "certificates.verify_field"), StringLength(4000)]
    public string? Typed { get; set; }

    public CertificateView? Certificate { get; private set; }

    public string? ReplacedBy { get; private set; }

    public bool IsUnknown { get; private set; }

    public async Task<IActionResult> OnGet(string? code)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (code is null)
        {
            return string.IsNullOrWhiteSpace(Typed) ? Page() : Open(Typed);
        }

        Typed = code;
        if (!VerificationCode.TryParse(code, out var read))
        {
            return Refuse(words["certificates.verify_not_code"]);
        }

        if (!limit.MayAsk(HttpContext.Connection.RemoteIpAddress))
        {
            return TooMany();
        }

        if (await certificates.FindByCode(read) is { } row)
        {
            Certificate = views.Of(row);
            ReplacedBy = row.ReplacedById is { } next ? await certificates.NumberOf(next) : null;
            return Page();
        }

        if (!limit.CountUnknown(HttpContext.Connection.RemoteIpAddress))
        {
            return TooMany();
        }

        IsUnknown = true;
        return Answer(StatusCodes.Status404NotFound);
    }

    /// <summary>From the form to the address of the certificate, which can be kept and sent.</summary>
    private IActionResult Open(string typed)
    {
        // The square's whole text may be pasted as well.
        var text = typed.Split('#')[0].TrimEnd('/');
        if (VerificationCode.TryParse(text[(text.LastIndexOf('/') + 1)..], out var code))
        {
            return LocalRedirect($"/verify/{code}");
        }

        return Refuse(words[CertificateNumber.TryParse(typed, out _) ? "certificates.verify_is_number" : "certificates.verify_not_code"]);
    }

    private IActionResult Refuse(string why)
    {
        ModelState.AddModelError(nameof(Typed), why);
        return Answer(StatusCodes.Status404NotFound);
    }

    private IActionResult Answer(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private StatusCodeResult TooMany()
    {
        Response.Headers.RetryAfter = "60";
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
