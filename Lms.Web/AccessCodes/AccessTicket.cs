using Lms.Web.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Lms.Web.AccessCodes;

/// <summary>
/// Carries a slip whose code was typed from the sign-in page to the page where a password is chosen. It opens nothing else, runs out
/// by itself, and names the secret's row, which is asked again there.
/// </summary>
internal sealed class AccessTicket(IDataProtectionProvider protection, IHostEnvironment environment)
{
    // Long enough to think of a password with somebody waiting behind.
    private readonly SealedCookie cookie = new(protection, environment, "Lms.AccessTicket", "welcome", TimeSpan.FromMinutes(30));

    /// <summary>The secret whose code was typed in this browser, or null.</summary>
    public Guid? Find(HttpRequest request) => cookie.Find(request);

    public void Give(HttpResponse response, Guid codeId) => cookie.Give(response, codeId);

    public void TakeBack(HttpResponse response) => cookie.TakeBack(response);
}
