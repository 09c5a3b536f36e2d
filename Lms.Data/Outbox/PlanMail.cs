namespace Lms.Data.Outbox;

/// <summary>What the mails about an action, a plan or a checkpoint tell.</summary>
public sealed record PlanMail
{
    public Guid EnrolmentId { get; init; }

    public string ModuleTitle { get; init; } = "";

    public string CohortCode { get; init; } = "";

    /// <summary>The action's, or the checkpoint's.</summary>
    public string Text { get; init; } = "";

    public DateOnly? On { get; init; }

    /// <summary>How one will know, of an action; why, of a plan that was closed.</summary>
    public string Sign { get; init; } = "";

    public string? Outcome { get; init; }

    /// <summary>Who is mentored, for a mentor; null for the participant.</summary>
    public string? MenteeName { get; init; }

    /// <summary>The reader's, where they are the mentor.</summary>
    public Guid? MentorshipId { get; init; }
}
