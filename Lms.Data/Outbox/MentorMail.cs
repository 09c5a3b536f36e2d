namespace Lms.Data.Outbox;

/// <summary>What the two mails of a new mentorship tell.</summary>
public sealed record MentorMail
{
    public Guid MentorshipId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string MentorName { get; init; } = "";

    public string MenteeName { get; init; } = "";

    public string MenteeInstitution { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string CohortCode { get; init; } = "";
}
