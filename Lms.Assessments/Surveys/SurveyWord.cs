namespace Lms.Assessments.Surveys;

/// <summary>One answer of one person, as analyses read it. Of askings that were sent only: a half-filled one is not anybody's word.</summary>
/// <param name="PersonKey">Pseudonymous.</param>
/// <param name="EnrolmentId">A person who takes a module twice has two befores, each with its own follow-up.</param>
public sealed record SurveyWord(
    Guid PersonKey,
    Guid EnrolmentId,
    SurveyWave Wave,
    string StatementId,
    SurveyPart Part,
    int Given,
    int Scored,
    int ModuleVersion,
    string Language,
    DateTimeOffset At);
