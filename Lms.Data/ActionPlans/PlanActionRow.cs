using Lms.Assessments.ActionPlans;
using Lms.Assessments.Values;

namespace Lms.Data.ActionPlans;

/// <summary>One action of a plan.</summary>
public sealed record PlanActionRow
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>1 to 3.</summary>
    public int Position { get; init; }

    public string Text { get; init; } = "";

    public DateOnly? ByOn { get; init; }

    public string Sign { get; init; } = "";

    public string State { get; init; } = "";

    public string Note { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    public int Version { get; init; }

    public PlanActionState Standing => Code.Read<PlanActionState>(State);

    public PlannedAction Planned => new(Text, ByOn, Sign);
}
