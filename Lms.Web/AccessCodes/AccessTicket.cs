using Microsoft.AspNetCore.DataProtection;

namespace Lms.Web.AccessCodes;

/// <summary>
/// Carries a slip whose code was typed from the sign-in page to the page where a password is chosen. It opens nothing else, runs out
/// by itself, and names the secret's row, which is asked again there.
/// </summary>
internal sealed class AccessTicket(IDataProtectionProvider protection, IHostEnvironment environment)
{
    /// <summary>Long enough to think of a password with somebody waiting behind.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Lms.AccessTicket").ToTimeLimitedDataProtector();
    private readonly string name = environment.IsDevelopment() ? "lms.welcome" : "__Host-lms-welcome";

    /// <summary>The secret whose code was typed in this browser, or null.</summary>
    public Guid? Find(HttpRequest request)
    {
        if (request.Cookies[name] is not { Length: > 0 and < 1000 } text)
        {
            return null;
        }

        try
        {
            return Guid.TryParse(protector.Unprotect(text), out var code) ? code : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Give(HttpResponse response, Guid codeId) => response.Cookies.Append(name, protector.Protect(codeId.ToString(), Lasts), Options(response, Lasts));

    public void TakeBack(HttpResponse response) => response.Cookies.Delete(name, Options(response, null));

    private CookieOptions Options(HttpResponse response, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lasts,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment() || response.HttpContext.Request.IsHttps,
    };
}
