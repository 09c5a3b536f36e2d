using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Certificates;

/// <summary>The public halves of the signing keys, for people who want to compare or keep them.</summary>
[AllowAnonymous]
public sealed class VerifyKeysModel(CertificateKeys keys) : PageModel
{
    public IReadOnlyList<StatementKey> Keys { get; private set; } = [];

    /// <summary>Id of the key that signs now.</summary>
    public string Active => keys.Active.Id;

    public async Task OnGet() => Keys = await keys.Published();
}
