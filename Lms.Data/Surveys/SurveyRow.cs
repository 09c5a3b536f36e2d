using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Surveys;

/// <summary>An asking with what decides whether it takes answers, and what its page and its letters say.</summary>
public sealed record SurveyRow
{
    public Guid Id { get; init; }

    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string Wave { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>In which it was answered; null until it was sent.</summary>
    public string? Language { get; init; }

    public string? TokenHash { get; init; }

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    public DateTimeOffset? InvitedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? FirstAnswerAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public Guid ModuleVersionId { get; init; }

    public string ModuleTitle { get; init; } = "";

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string EnrolmentState { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    /// <summary>The person's own.</summary>
    public string PersonLanguage { get; init; } = "";

    public bool HasReadLesson { get; init; }

    public SurveyWave When => Code.Read<SurveyWave>(Wave);

    public SurveyState Standing => Code.Read<SurveyState>(State);

    public SurveyFacts Facts => new(When, Standing, OpensAt, ClosesAt, EnrolmentState is "active" or "completed", HasReadLesson);

    /// <summary>Takes answers now.</summary>
    public bool IsOpen(DateTimeOffset now) => SurveyRule.Refusal(Facts, now) is null;
}
