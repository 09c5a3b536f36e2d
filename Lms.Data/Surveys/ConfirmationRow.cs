using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Surveys;

/// <summary>A supervisor's confirmation, asked or given.</summary>
public sealed record ConfirmationRow
{
    public Guid Id { get; init; }

    public Guid SurveyId { get; init; }

    public Guid PersonId { get; init; }

    public string State { get; init; } = "";

    public string Payload { get; init; } = "";

    public string SupervisorName { get; init; } = "";

    public string SupervisorJob { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public ConfirmationState Standing => Code.Read<ConfirmationState>(State);

    public ConfirmationSheet Sheet => ConfirmationSheet.Read(Payload);

    public bool TakesAnswer(DateTimeOffset now) => ConfirmationRule.TakesAnswer(Standing, ExpiresAt, now);
}
