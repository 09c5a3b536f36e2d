using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Kap;

/// <summary>The filters of the page, as its address says them.</summary>
public sealed class KapForm
{
    [Display(Name = "kap.module")]
    public string? Module { get; set; }

    /// <summary><c>2026-02</c>.</summary>
    [Display(Name = "kap.from")]
    public string? From { get; set; }

    [Display(Name = "kap.to")]
    public string? To { get; set; }

    [Display(Name = "kap.institution")]
    public Guid? Institution { get; set; }

    [Display(Name = "kap.sex")]
    public string? Sex { get; set; }
}
