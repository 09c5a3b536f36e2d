using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Assessments.Targets;
using Lms.Assessments.Waits;
using Lms.Data.Targets;

namespace Lms.Web.Targets;

/// <summary>What the page about seats asks for.</summary>
public sealed class SeatsForm
{
    /// <summary>Rows without an institution that the form offers beside those that are said.</summary>
    private const int Spare = 3;

    [Display(Name = "series.capacity"), Range(1, SeriesPlan.MostSeats)]
    public int Capacity { get; set; } = 1;

    [Display(Name = "targets.approval")]
    public bool NeedsApproval { get; set; }

    [Display(Name = "targets.offer_hours"), Range(WaitRule.FewestHours, WaitRule.MostHours)]
    public int OfferHours { get; set; } = WaitRule.UsualHours;

    /// <summary>Per cent; empty = no target.</summary>
    [Display(Name = "targets.women"), Range(1, 100)]
    public int? Women { get; set; }

    public IList<SeatsRow> Rows { get; set; } = [];

    public static SeatsForm Of(SeatTermsRow terms, IReadOnlyList<MeterRow> targets)
    {
        var rows = targets.Where(t => t.InstitutionId is not null).Select(t => new SeatsRow { Institution = t.InstitutionId, Seats = t.Value, IsLimit = t.IsLimit });
        return new SeatsForm
        {
            Capacity = terms.Capacity,
            NeedsApproval = terms.NeedsApproval,
            OfferHours = terms.OfferHours,
            Women = targets.FirstOrDefault(t => t.InstitutionId is null) is { } women ? women.Value / 100 : null,
            Rows = [.. rows, .. Enumerable.Range(0, Spare).Select(_ => new SeatsRow())],
        };
    }

    /// <exception cref="RuleBroken"><c>target.seats</c></exception>
    public SeatTerms Terms(bool isCohort) => new(isCohort ? Capacity : null, NeedsApproval, OfferHours,
    [
        .. Women is { } share ? [new SeatTarget(TargetKind.Women, null, false, share * 100)] : (SeatTarget[])[],
        .. Rows.Where(r => r.Institution is not null)
            .Select(r => new SeatTarget(TargetKind.Institution, r.Institution, r.IsLimit, r.Seats ?? throw new RuleBroken("target.seats", SeriesPlan.MostSeats))),
    ]);
}
