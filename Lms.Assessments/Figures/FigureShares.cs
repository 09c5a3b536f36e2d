using Lms.Assessments.Facts;

namespace Lms.Assessments.Figures;

/// <summary>By which part an event counts where funders are asked for, or filtered by; worked out once for every trait.</summary>
internal sealed class FigureShares
{
    private readonly List<string> funders = [];
    private readonly (int Funder, int Share)[][] shares;
    private readonly int[] sums;

    private FigureShares(FigureWords words, bool isAxis, IReadOnlySet<string>? only)
    {
        IsAxis = isAxis;
        shares = [.. words.Traits.Select(t => t is null ? [] : Whole(t).Where(s => only?.Contains(s.Funder) != false).Select(s => (Number(s.Funder), s.Share)).ToArray())];
        sums = [.. shares.Select(s => s.Sum(x => x.Share))];
    }

    /// <summary>Ten thousand parts make an event.</summary>
    public const int One = 10_000;

    /// <summary>True where each funder gets a row of its own.</summary>
    public bool IsAxis { get; }

    /// <summary>Null where the question has nothing to do with funders.</summary>
    public static FigureShares? For(FigureQuestion question, FigureWords words)
    {
        var only = question.Filters.FirstOrDefault(f => f.Dimension == Dimension.Funder)?.Values.ToHashSet(StringComparer.Ordinal);
        var isAxis = question.By.Contains(Dimension.Funder);
        return isAxis || only is not null ? new FigureShares(words, isAxis, only) : null;
    }

    /// <summary>Who paid for it, in shares that come to the whole: what is not recorded is nobody's.</summary>
    public static IEnumerable<FundingShare> Whole(FigureTrait trait)
    {
        var known = trait.Funding.Where(s => s.Share > 0).ToList();
        var sum = known.Sum(s => s.Share);
        return sum < One ? known.Append(new FundingShare(FigureKey.None, One - sum)) : known;
    }

    public IReadOnlyList<(int Funder, int Share)> Of(int trait) => shares[trait];

    /// <summary>The part paid by those asked for.</summary>
    public int Sum(int trait) => sums[trait];

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Funders => funders;

    private int Number(string funder)
    {
        if (!funders.Contains(funder, StringComparer.Ordinal)) funders.Add(funder);
        return funders.IndexOf(funder);
    }
}
