using Lms.Web.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Lms.Web.People;

/// <summary>A cookie that remembers, on this browser and for a year, that a person has signed in here. It opens nothing: it only lets them try in peace.</summary>
internal sealed class KnownDevice(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private readonly SealedCookie cookie = new(protection, environment, "Lms.KnownDevice", "device", TimeSpan.FromDays(365));

    /// <summary>The person known here, or null.</summary>
    public Guid? Find(HttpRequest request) => cookie.Find(request);

    public void Remember(HttpResponse response, Guid personId) => cookie.Give(response, personId);
}
