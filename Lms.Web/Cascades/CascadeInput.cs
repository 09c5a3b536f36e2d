using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Cascades;
using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Web.Cascades;

/// <summary>A training of the cascade as it is typed.</summary>
public class CascadeInput
{
    [Display(Name = "cascades.module"), Required]
    public string Module { get; set; } = "";

    [Display(Name = "cascades.held_on"), Required]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "cascades.place"), Required, StringLength(CascadeTold.LongestText)]
    public string Place { get; set; } = "";

    [Display(Name = "cascades.group_size"), Required, Range(1, CascadeTold.MostPeople)]
    public int? GroupSize { get; set; }

    [Display(Name = "cascades.women"), Range(0, CascadeTold.MostPeople)]
    public int? Women { get; set; }

    [Display(Name = "cascades.men"), Range(0, CascadeTold.MostPeople)]
    public int? Men { get; set; }

    [Display(Name = "cascades.provenance"), Required]
    public string Provenance { get; set; } = "declared";

    [Display(Name = "cascades.reported_by"), StringLength(CascadeTold.LongestText)]
    public string? ReportedBy { get; set; }

    [Display(Name = "cascades.material"), StringLength(CascadeTold.LongestMaterial)]
    public string? Material { get; set; }

    [Display(Name = "cascades.names")]
    public string? Names { get; set; }

    /// <exception cref="RuleBroken">Where it cannot be read.</exception>
    public CascadeTold Told() => new()
    {
        HeldOn = HeldOn!.Value,
        Place = Place,
        GroupSize = GroupSize!.Value,
        Split = (Women, Men) switch
        {
            (null, null) => null,
            ({ } women, { } men) => new SexSplit(women, men),
            _ => throw new RuleBroken("cascade.both_sexes"),
        },
        Provenance = Code.TryRead<Provenance>(Provenance, out var provenance) ? provenance : throw new RuleBroken("cascade.provenance"),
        ReportedBy = ReportedBy,
        Material = Material,
        Names = CascadeName.Read(Names),
    };
}
