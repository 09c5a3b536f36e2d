using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Data.Certificates;

/// <summary>Section <c>Certificates</c>.</summary>
public sealed class CertificateSettings
{
    public const string Section = "Certificates";

    [Description("Folder of the private signing keys (PEM, one a file, the newest signs) and of the key of links in mail (`links.key`), relative to the application's folder. Shared by all hosts; back it up apart from the database. A key is made where there is none.")]
    [Required]
    public string KeyFolder { get; set; } = "App_Data/keys";

    [Description("Name printed above the signature line.")]
    [Required, StringLength(120)]
    public string Signatory { get; set; } = "Programme Director";

    [Description("Office printed under the signatory's name; may be empty.")]
    [StringLength(160)]
    public string SignatoryOffice { get; set; } = "";
}
