using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Links;
using Lms.Data.AccessCodes;
using Lms.Web.Links;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>
/// Asking for a link to choose a new password. The answer is the same whatever was typed, and so are its limits: they count what was
/// typed and where, and never ask whether there is such an account.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class ForgotModel(AskForReset ask, LinkLimit limit, Throttle throttle, KnownDevice device) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery(Name = "sent")]
    public bool IsSent { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        // Where somebody has signed in before, neighbours behind the same address use nothing up.
        var known = device.Find(Request);
        var here = HttpContext.Connection.RemoteIpAddress;
        if (limit.IsTooMany(HttpContext, GuessLimit.Asked, throttle.Key(Input.Name, here, known))
            || (known is null && limit.IsTooMany(HttpContext, GuessLimit.AskedHere, ClientNetwork.Of(here))))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        await ask.Run(Input.Name);
        return LocalRedirect("/people/forgot?sent=true");
    }

    internal sealed class Form
    {
        [Display(Name = "people.sign_in_name"), Required, StringLength(254)]
        public string Name { get; set; } = "";
    }
}
