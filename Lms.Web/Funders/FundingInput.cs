using System.Globalization;
using Lms.Assessments.Facts;
using Lms.Assessments.Rules;

namespace Lms.Web.Funders;

/// <summary>Percent as they are typed, by funder's code; empty is nothing.</summary>
public sealed class FundingInput
{
    public Dictionary<string, string?> Percent { get; set; } = [];

    /// <exception cref="RuleBroken"><c>funding.share</c></exception>
    public IReadOnlyList<FundingShare> Typed() => [.. Percent.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => new FundingShare(p.Key, BasisPoints(p.Value!)))];

    /// <summary>"12.5" of 1,250.</summary>
    public static string Text(int basisPoints) => basisPoints == 0 ? "" : (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static int BasisPoints(string typed) =>
        decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 && decimal.Round(percent, 2) == percent
            ? (int)(percent * 100)
            : throw new RuleBroken("funding.share");
}
