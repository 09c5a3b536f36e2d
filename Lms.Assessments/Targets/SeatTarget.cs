using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Targets;

/// <summary>One thing a cohort's seats are to come to.</summary>
/// <param name="InstitutionId">Null for women.</param>
/// <param name="IsLimit">No seat is given beyond it.</param>
/// <param name="Value">Women: basis points; institution: seats.</param>
public sealed record SeatTarget(TargetKind Kind, Guid? InstitutionId, bool IsLimit, int Value)
{
    /// <summary>All that may be said of one cohort; more would be a table nobody reads while enrolling.</summary>
    public const int Most = 20;

    /// <summary>The targets as they may be kept.</summary>
    /// <exception cref="RuleBroken"><c>target.share</c>, <c>target.seats</c>, <c>target.institution_twice</c>, <c>target.too_many</c></exception>
    public static IReadOnlyList<SeatTarget> Checked(IReadOnlyCollection<SeatTarget> typed)
    {
        if (typed.Count > Most)
        {
            throw new RuleBroken("target.too_many", Most);
        }

        foreach (var target in typed)
        {
            var broken = target.Kind switch
            {
                TargetKind.Women when target.Value is < 1 or > 10_000 || target.IsLimit || target.InstitutionId is not null => new RuleBroken("target.share"),
                TargetKind.Institution when target.Value is < 0 or > SeriesPlan.MostSeats || target.InstitutionId is null => new RuleBroken("target.seats", SeriesPlan.MostSeats),
                _ => null,
            };
            if (broken is not null)
            {
                throw broken;
            }
        }

        return typed.DistinctBy(t => (t.Kind, t.InstitutionId)).Count() < typed.Count ? throw new RuleBroken("target.institution_twice") : [.. typed];
    }
}
