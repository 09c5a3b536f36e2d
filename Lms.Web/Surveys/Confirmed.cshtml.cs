using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Surveys;

/// <summary>Said to a supervisor who has answered. Says nothing about anybody.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ConfirmedModel : PageModel;
