using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Lms.Web.People;

/// <summary>What is handed over on paper: address, number and, once only, the password. It is kept nowhere.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class SlipModel(PersonQueries people, CurrentPerson me, IOptions<SiteSettings> site) : PageModel
{
    public const string Password = "password";

    public Person Person { get; private set; } = new();

    public string? FirstPassword { get; private set; }

    public string Address => site.Value.PublicUrl;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await people.Find(id, me.Scope) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        FirstPassword = TempData[Password] as string;
        return Page();
    }
}
