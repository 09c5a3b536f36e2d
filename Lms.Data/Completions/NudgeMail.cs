namespace Lms.Data.Completions;

/// <summary>What a letter to somebody who is late tells, besides what they lack.</summary>
public sealed record NudgeMail
{
    public Guid EnrolmentId { get; init; }

    public string Text { get; init; } = "";

    public string SenderName { get; init; } = "";

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";
}
