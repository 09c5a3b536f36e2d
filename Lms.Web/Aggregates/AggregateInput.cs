using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Web.Aggregates;

/// <summary>How much and how it is known: what a correction may change.</summary>
public class AggregateInput
{
    [Display(Name = "aggregates.value"), Required, Range(0, int.MaxValue)]
    public int? Value { get; set; }

    [Display(Name = "aggregates.at_least")]
    public bool AtLeast { get; set; }

    [Display(Name = "aggregates.women"), Range(0, int.MaxValue)]
    public int? Women { get; set; }

    [Display(Name = "aggregates.men"), Range(0, int.MaxValue)]
    public int? Men { get; set; }

    [Display(Name = "aggregates.provenance"), Required]
    public string Provenance { get; set; } = "declared";

    [Display(Name = "aggregates.ratio"), StringLength(10)]
    public string? Ratio { get; set; }

    [Display(Name = "aggregates.ratio_of"), StringLength(AggregateEntry.LongestUnit)]
    public string? RatioOf { get; set; }

    [Display(Name = "aggregates.source"), StringLength(AggregateEntry.LongestSource)]
    public string? Source { get; set; }

    /// <summary>Puts what was typed over a figure.</summary>
    /// <exception cref="RuleBroken">Where it cannot be read.</exception>
    public AggregateEntry Over(AggregateEntry entry) => entry with
    {
        Value = Value!.Value,
        AtLeast = AtLeast,
        Split = (Women, Men) switch
        {
            (null, null) => null,
            ({ } women, { } men) => new SexSplit(women, men),
            _ => throw new RuleBroken("aggregate.cell_split"),
        },
        Provenance = Code.TryRead<Provenance>(Provenance, out var provenance) ? provenance : throw new RuleBroken("aggregate.cell_provenance"),
        RatioBasisPoints = AggregateCells.Ratio(string.IsNullOrWhiteSpace(Ratio) ? null : Ratio.Trim()),
        RatioOf = RatioOf,
        Source = Source,
    };

    public static AggregateInput Of(AggregateEntry entry) => new()
    {
        Value = entry.Value,
        AtLeast = entry.AtLeast,
        Women = entry.Split?.Women,
        Men = entry.Split?.Men,
        Provenance = Code.Of(entry.Provenance),
        Ratio = AggregateWords.RatioText(entry.RatioBasisPoints),
        RatioOf = entry.RatioOf,
        Source = entry.Source,
    };
}
