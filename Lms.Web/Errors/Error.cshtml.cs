using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Errors;

/// <summary>A bug, with the id under which the log has it. Serves every method: the failed request is run again as this page.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Id => Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;
}
