using Microsoft.AspNetCore.DataProtection;

namespace Lms.Web.People;

/// <summary>A cookie that remembers, on this browser and for a year, that a person has signed in here. It opens nothing: it only lets them try in peace.</summary>
internal sealed class KnownDevice(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Lms.KnownDevice").ToTimeLimitedDataProtector();
    private readonly string name = environment.IsDevelopment() ? "lms.device" : "__Host-lms-device";

    /// <summary>The person known here, or null.</summary>
    public Guid? Find(HttpRequest request)
    {
        if (request.Cookies[name] is not { Length: > 0 and < 1000 } text)
        {
            return null;
        }

        try
        {
            return Guid.TryParse(protector.Unprotect(text), out var person) ? person : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpResponse response, Guid personId) => response.Cookies.Append(name, protector.Protect(personId.ToString(), Lasts), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Lasts,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment() || response.HttpContext.Request.IsHttps,
    });
}
