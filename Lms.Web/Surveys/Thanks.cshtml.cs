using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Surveys;

/// <summary>Said after questions were answered by the mail's address, which opens nothing any more. Says nothing about anybody.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ThanksModel : PageModel;
