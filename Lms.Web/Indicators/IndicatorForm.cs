using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Indicators;

/// <summary>A version as it is being written.</summary>
public sealed record IndicatorForm
{
    /// <summary>Of a new indicator only.</summary>
    [Display(Name = "indicators.name"), StringLength(200)]
    public string? Name { get; init; }

    [Display(Name = "indicators.rule"), Required, StringLength(2000)]
    public string? Rule { get; init; }

    [Display(Name = "indicators.from"), Required]
    public DateOnly? InForceFrom { get; init; }

    [Display(Name = "indicators.reason"), Required, StringLength(500)]
    public string? Reason { get; init; }

    public bool Confirmed { get; init; }
}
