using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Attendances;

/// <summary>An attendance entered by hand.</summary>
public sealed class EntryForm
{
    /// <summary>yes, no.</summary>
    [Display(Name = "attendances.presence"), Required]
    public string Present { get; set; } = "";

    [Display(Name = "attendances.minutes_head"), Range(0, 60_000)]
    public int? Minutes { get; set; }

    [Display(Name = "attendances.reason"), Required, StringLength(500)]
    public string Reason { get; set; } = "";
}
