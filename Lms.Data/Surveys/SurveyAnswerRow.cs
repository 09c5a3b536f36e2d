using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Surveys;

/// <summary>The newest answer to one statement.</summary>
public sealed record SurveyAnswerRow
{
    public string StatementId { get; init; } = "";

    public string Part { get; init; } = "";

    public int Given { get; init; }

    public int Scored { get; init; }

    public string Evidence { get; init; } = "";

    public DateTimeOffset AnsweredAt { get; init; }

    public long ClientSeq { get; init; }

    public bool IsConfirmable => ConfirmationRule.IsConfirmable(Code.Read<SurveyPart>(Part), Given);
}
