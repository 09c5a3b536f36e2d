using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Certificates;

/// <summary>Why a version is ended; kept with it.</summary>
public sealed class ReasonForm
{
    [Display(Name = "certificates.reason"), Required, StringLength(500)]
    public string Reason { get; set; } = "";
}
