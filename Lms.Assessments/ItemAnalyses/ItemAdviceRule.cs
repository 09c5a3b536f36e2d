using Lms.Assessments.Items;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.ItemAnalyses;

/// <summary>
/// When which advice is given. Discrimination under 0.20 is poor (R. L. Ebel and D. A. Frisbie, "Essentials of Educational Measurement",
/// 1991); a wrong option works when at least one in twenty takes it (T. M. Haladyna and S. M. Downing, Educ. Psychol. Meas. 53 (1993) 999);
/// over 90 % or under 30 % of the points an item of four options tells few people apart. With few people much of this is chance, so the
/// key is doubted only where the discrimination is below 0 and would be poor at the upper end of its 95 % interval too (R. A. Fisher, Metron
/// 1 (1921) 3), and an option called unused only where three times as many takers are out of its interval. It is advice: somebody reads the item.
/// </summary>
public static class ItemAdviceRule
{
    public const double Poor = 0.20;
    public const double Easy = 0.90;
    public const double Hard = 0.30;
    public const double Unused = 0.05;

    /// <summary>The gravest first; never empty.</summary>
    public static IReadOnlyList<ItemAdvice> Of(int people, double facility, double? discrimination, IReadOnlyList<OptionShare> options, IReadOnlySet<string> key, IReadOnlyList<FairnessFinding> fairness)
    {
        var advice = new List<ItemAdvice>();
        var preferred = Preferred(options, key);
        var suspect = preferred is not null || (discrimination is < 0 and var found && Highest(found, people) < Poor);
        if (suspect) advice.Add(new(ItemAdviceKind.KeyMayBeWrong, preferred));
        advice.AddRange(fairness.Where(f => f.IsToBeLookedAt).OrderByDescending(f => f.Result!.Class).Select(f => new ItemAdvice(ItemAdviceKind.UnequalForGroups, Finding: f)));
        if (facility > Easy) advice.Add(new(ItemAdviceKind.TooEasy));
        else if (!suspect && discrimination is < Poor) advice.Add(new(ItemAdviceKind.TellsLittleApart));
        if (facility < Hard) advice.Add(new(ItemAdviceKind.TooHard));
        // Where nearly everybody is right, no wrong option can be taken by many.
        if (facility <= Easy) advice.AddRange(options.Where(o => o.Option.Length > 0 && !key.Contains(o.Option) && o.All < Unused && new Share(o.Count, people).Interval.High < 3 * Unused).Select(o => new ItemAdvice(ItemAdviceKind.OptionUnused, o.Option)));
        return advice.Count > 0 ? [.. advice.OrderBy(a => a.Kind)] : [new(ItemAdviceKind.Good)];
    }

    // The upper end of a correlation's 95 % interval, by Fisher's z.
    private static double Highest(double correlation, int people) => Math.Tanh(Math.Atanh(Math.Max(correlation, -0.999999)) + (Share.Reach / Math.Sqrt(people - 3)));

    /// <summary>A wrong option the strongest third takes more often than the right one, and more often than the weakest third does. Only where one option is right.</summary>
    private static string? Preferred(IReadOnlyList<OptionShare> options, IReadOnlySet<string> key) =>
        key.Count == 1 && options.FirstOrDefault(o => key.Contains(o.Option)) is { } right
            ? options.Where(o => o.Option.Length > 0 && !key.Contains(o.Option) && o.Upper > right.Upper && o.Upper >= o.Lower).MaxBy(o => o.Upper)?.Option
            : null;

    /// <summary>Options to choose from and those that are right; both empty for other kinds.</summary>
    internal static (IReadOnlyList<string> Options, IReadOnlySet<string> Key) Choices(Item item) => item switch
    {
        SingleChoice i => ([.. i.Options.Select(o => o.Id)], new HashSet<string>(StringComparer.Ordinal) { i.Key }),
        MultipleChoice i => ([.. i.Options.Select(o => o.Id)], i.Options.Where(o => o.WeightPpm > 0).Select(o => o.Id).ToHashSet(StringComparer.Ordinal)),
        TrueFalse i => (["true", "false"], new HashSet<string>(StringComparer.Ordinal) { i.Key ? "true" : "false" }),
        _ => ([], new HashSet<string>(StringComparer.Ordinal)),
    };
}
