using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Settings;

/// <summary>Section <c>Site</c>: who runs this and how it is reached.</summary>
public sealed class SiteSettings
{
    public const string Section = "Site";

    [Description("The address people reach the site by; printed in mail and on certificates, and never taken from a request.")]
    [Required, Url]
    public string PublicUrl { get; set; } = "http://localhost:5000";

    [Description("Name of the product in the header.")]
    [Required, StringLength(60)]
    public string Name { get; set; } = "Learning for Fair Migration";

    [Description("The body that runs the site; printed in the header and the footer, and on certificates as issuer.")]
    [Required, StringLength(120)]
    public string Issuer { get; set; } = "";

    [Description("Where people write for help, and about their data.")]
    [Required, EmailAddress]
    public string Contact { get; set; } = "";

    [Description("IANA time zone for readers whose own is not known.")]
    [Required, TimeZoneId]
    public string TimeZone { get; set; } = "Asia/Tashkent";
}
