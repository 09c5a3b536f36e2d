using System.Collections.Concurrent;
using Lms.Assessments.Indicators;

namespace Lms.Data.Indicators;

/// <summary>A version of an indicator that is kept up to date: published, or being so.</summary>
internal sealed record RunningVersion
{
    // Rules are few and their texts never change once they run.
    private static readonly ConcurrentDictionary<string, IndicatorRule> Read = new(StringComparer.Ordinal);

    public int Series { get; init; }

    public string RuleText { get; init; } = "";

    public IndicatorRule Rule => Read.GetOrAdd(RuleText, IndicatorText.Parse);
}
