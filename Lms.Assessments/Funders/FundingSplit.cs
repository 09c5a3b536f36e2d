using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Funders;

/// <summary>Who pays how much of one thing, in basis points of the whole. What is missing to the whole is not recorded, never guessed.</summary>
public static class FundingSplit
{
    public const int Whole = 10_000;

    /// <summary>The split as it is stored: without empty shares, by code.</summary>
    /// <exception cref="RuleBroken"><c>funding.share</c> (below nothing), <c>funding.twice</c>, <c>funding.too_much</c></exception>
    public static ValueList<FundingShare> Checked(IEnumerable<FundingShare> typed)
    {
        var shares = typed.Where(s => s.Share != 0).OrderBy(s => s.Funder, StringComparer.Ordinal).ToList();
        if (shares.Any(s => s.Share < 0))
        {
            throw new RuleBroken("funding.share");
        }

        if (shares.DistinctBy(s => s.Funder, StringComparer.Ordinal).Count() < shares.Count)
        {
            throw new RuleBroken("funding.twice");
        }

        // As long: typed figures may be of any size.
        var sum = shares.Sum(s => (long)s.Share);
        return sum <= Whole ? [.. shares] : throw new RuleBroken("funding.too_much", sum / 100m);
    }

    /// <summary>What is left of the whole.</summary>
    public static int NotRecorded(IEnumerable<FundingShare> shares) => Whole - shares.Sum(s => s.Share);
}
