using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Lms.Web.Settings;

/// <summary>Section <c>Proxy</c>.</summary>
public sealed class ProxySettings : IValidatableObject
{
    public const string Section = "Proxy";

    [Description("IP addresses of the reverse proxies in front; only their X-Forwarded headers count. Empty: nobody's.")]
    public IList<string> Known { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Known
        .Where(a => !IPAddress.TryParse(a, out _))
        .Select(a => new ValidationResult($"Proxy:Known holds '{a}', which is no IP address."));
}
