using Microsoft.AspNetCore.DataProtection;

namespace Lms.Web.Security;

/// <summary>A cookie that holds one id, sealed with the site's keys: who changes it, or shows it after its time, has none.</summary>
/// <param name="purpose">Keeps the seals of different cookies apart.</param>
/// <param name="name">Without a prefix; outside Development the browser is told by <c>__Host-</c> that it is this host's alone.</param>
internal sealed class SealedCookie(IDataProtectionProvider protection, IHostEnvironment environment, string purpose, string name, TimeSpan lasts)
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();
    private readonly string fullName = environment.IsDevelopment() ? $"lms.{name}" : $"__Host-lms-{name}";

    /// <summary>Null where there is none, or none of ours.</summary>
    public Guid? Find(HttpRequest request)
    {
        if (request.Cookies[fullName] is not { Length: > 0 and < 1000 } text)
        {
            return null;
        }

        try
        {
            return Guid.TryParse(protector.Unprotect(text), out var id) ? id : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Give(HttpResponse response, Guid id) => response.Cookies.Append(fullName, protector.Protect(id.ToString(), lasts), Options(response, lasts));

    public void TakeBack(HttpResponse response) => response.Cookies.Delete(fullName, Options(response, null));

    private CookieOptions Options(HttpResponse response, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment() || response.HttpContext.Request.IsHttps,
    };
}
