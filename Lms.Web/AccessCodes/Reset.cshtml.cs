using Lms.Data.AccessCodes;
using Lms.Web.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.AccessCodes;

/// <summary>Where the link for a new password leads.</summary>
[AllowAnonymous]
[SecretAddress]
internal sealed class ResetModel(PasswordDesk desk, AccessLinks links) : PasswordPage
{
    [FromRoute]
    public string Secret { get; set; } = "";

    private protected override PasswordDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync() => await Load() is not null ? Page() : Gone();

    public Task<IActionResult> OnPostAsync() => Choose();

    protected override Task<AccessLook> FindCode() => links.Look(Secret);
}
