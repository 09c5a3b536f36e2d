using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Surveys;

/// <summary>One answer of an asking that was sent, as it is read.</summary>
internal sealed record SurveyWordRow
{
    public Guid FactKey { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Wave { get; init; } = "";

    public string StatementId { get; init; } = "";

    public string Part { get; init; } = "";

    public int Given { get; init; }

    public int Scored { get; init; }

    public int ModuleVersion { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset DoneAt { get; init; }

    public SurveyWord Word => new(
        FactKey, EnrolmentId, Code.Read<SurveyWave>(Wave), StatementId, Code.Read<SurveyPart>(Part), Given, Scored, ModuleVersion, Language ?? "", DoneAt);
}
