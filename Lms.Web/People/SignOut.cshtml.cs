using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>Ends this browser's session. Open to all, since a session that has just run out may be signed out of too.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class SignOutModel(SignInFlow flow, Words words) : LmsPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await flow.SignOut(HttpContext);
        return GoSaying(words["people.signed_out"], "/people/sign-in");
    }
}
