using System.ComponentModel.DataAnnotations;
using Lms.Data.AccessCodes;
using Lms.Web.Parts;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>Asking for a link to choose a new password. The answer is the same whatever was typed.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class ForgotModel(AskForReset ask, LinkLimit limit) : LmsPage
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

        // Ten a minute from one network, whoever they are for.
        if (!limit.CountUnknown(HttpContext))
        {
            return LinkLimit.TooMany(this);
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
