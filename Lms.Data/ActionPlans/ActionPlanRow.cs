using Lms.Assessments.ActionPlans;
using Lms.Assessments.Values;

namespace Lms.Data.ActionPlans;

/// <summary>A plan's header.</summary>
public sealed record ActionPlanRow
{
    public const string ModuleKey = "module";

    public Guid Id { get; init; }

    public Guid EnrolmentId { get; init; }

    public string SourceKey { get; init; } = "";

    public Guid? SessionId { get; init; }

    /// <summary>Of the session it follows; null for the module's plan.</summary>
    public string? SessionTitle { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset? WrittenAt { get; init; }

    public string? Outcome { get; init; }

    public string? ClosedReason { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ReopenedAt { get; init; }

    public string? ReopenedReason { get; init; }

    public int Version { get; init; }

    public ActionPlanState Standing => Code.Read<ActionPlanState>(State);

    /// <summary>'module', or that of a session.</summary>
    public static string KeyOf(Guid? sessionId) => sessionId is { } id ? $"session:{id}" : ModuleKey;
}
