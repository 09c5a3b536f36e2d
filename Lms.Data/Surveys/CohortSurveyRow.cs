namespace Lms.Data.Surveys;

/// <summary>Who of a cohort was asked and has answered; never what.</summary>
public sealed record CohortSurveyRow
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    public bool HasAddress { get; init; }

    public Guid? BeforeId { get; init; }

    public DateTimeOffset? BeforeDoneAt { get; init; }

    /// <summary>Files that show what was said before to be practised, once it was sent.</summary>
    public long BeforeFiles { get; init; }

    public DateTimeOffset? AfterDoneAt { get; init; }

    public Guid? FollowUpId { get; init; }

    public string? FollowUpState { get; init; }

    public DateTimeOffset? InvitedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    public DateTimeOffset? FirstAnswerAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The same of the follow-up.</summary>
    public long FollowUpFiles { get; init; }

    public bool MayBeSentAgain(DateTimeOffset now) => FollowUpState == "open" && HasAddress && ClosesAt > now && InvitedAt <= now.AddDays(-1);
}
