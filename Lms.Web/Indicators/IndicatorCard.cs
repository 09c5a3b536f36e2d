using Lms.Assessments.Indicators;
using Lms.Assessments.Values;
using Lms.Data.Indicators;
using Lms.Scheduler.Languages;

namespace Lms.Web.Indicators;

/// <summary>An indicator with its versions, the newest first, and which of them answers today.</summary>
public sealed record IndicatorCard(string Code, string Name, IReadOnlyList<IndicatorVersionRow> Versions, IndicatorVersionRow? InForce)
{
    public static IndicatorCard Of(IReadOnlyList<IndicatorVersionRow> versions, Words words, DateOnly today) =>
        new(versions[0].Code, words.NameOf(versions[0]), versions, Answering(versions, today));

    /// <summary>The one that answers for a period that ends on this day.</summary>
    public IndicatorVersionRow? On(DateOnly day) => Answering(Versions, day);

    public bool IsEvaluating => Versions.Any(v => v.State == Assessments.Values.Code.Of(IndicatorState.Evaluating));

    public static bool IsPublished(IndicatorVersionRow version) => version.State == Assessments.Values.Code.Of(IndicatorState.Published);

    private static IndicatorVersionRow? Answering(IReadOnlyList<IndicatorVersionRow> versions, DateOnly on)
    {
        var published = versions.Where(IsPublished).OrderBy(v => v.InForceFrom).ThenBy(v => v.Number).ToList();
        return published.LastOrDefault(v => v.InForceFrom <= on) ?? published.FirstOrDefault();
    }
}
