using Lms.Assessments.Rules;

namespace Lms.Assessments.Ladders;

/// <summary>A line of the log of one module in one ministry: a step set with its evidence, or taken back with a reason.</summary>
public sealed record LadderEntry
{
    public const int LongestReason = 500;

    private LadderEntry(LadderStep step, LadderEvidence? evidence, string? reason, DateTimeOffset at, Guid by) =>
        (Step, Evidence, Reason, At, By) = (step, evidence, reason, at, by);

    public LadderStep Step { get; }

    /// <summary>Null where the step was taken back.</summary>
    public LadderEvidence? Evidence { get; }

    public string? Reason { get; }

    public DateTimeOffset At { get; }

    public Guid By { get; }

    public static LadderEntry Set(LadderStep step, LadderEvidence evidence, DateTimeOffset at, Guid by) => new(step, evidence, null, at, by);

    public static LadderEntry TakenBack(LadderStep step, string? reason, DateTimeOffset at, Guid by) =>
        reason?.Trim() is { Length: > 0 and <= LongestReason } why ? new(step, null, why, at, by) : throw new RuleBroken("ladder.reason", LongestReason);
}
