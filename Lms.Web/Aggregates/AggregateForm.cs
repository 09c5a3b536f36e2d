using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;

namespace Lms.Web.Aggregates;

/// <summary>A whole figure as it is typed.</summary>
public sealed class AggregateForm : AggregateInput
{
    [Display(Name = "aggregates.activity"), Required]
    public string Activity { get; set; } = "";

    [Display(Name = "aggregates.from"), Required]
    public string From { get; set; } = "";

    [Display(Name = "aggregates.to"), Required]
    public string To { get; set; } = "";

    [Display(Name = "aggregates.country"), Required]
    public string Country { get; set; } = "";

    [Display(Name = "aggregates.subnational_unit"), StringLength(AggregateEntry.LongestUnit)]
    public string? SubnationalUnit { get; set; }

    [Display(Name = "aggregates.institution")]
    public Guid? InstitutionId { get; set; }

    [Display(Name = "aggregates.reported_by"), StringLength(AggregateEntry.LongestUnit)]
    public string? ReportedBy { get; set; }

    public AggregateEntry Entry() => Over(new AggregateEntry
    {
        Activity = Activity,
        Value = 0,
        Months = MonthSpan.Parse(From, To),
        Country = Country,
        SubnationalUnit = SubnationalUnit,
        InstitutionId = InstitutionId,
        Provenance = Assessments.Facts.Provenance.Declared,
        ReportedBy = ReportedBy,
    });
}
