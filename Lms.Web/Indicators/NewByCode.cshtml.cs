using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Indicators;

/// <summary>From the code typed on the list to the page on which its first version is written.</summary>
[Authorize(Policies.Officer)]
public sealed class NewByCodeModel(CurrentPerson me) : PageModel
{
    public IActionResult OnGet(string? code) =>
        !me.Scope.Everything ? NotFound()
        : code?.Trim().ToLowerInvariant() is { Length: > 0 and <= 40 } key && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? LocalRedirect($"/indicators/{key}/new")
        : LocalRedirect("/indicators");
}
