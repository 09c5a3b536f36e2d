namespace Lms.Assessments.Surveys;

/// <summary>What decides whether an asking takes answers.</summary>
/// <param name="ClosesAt">Null where nothing but its wave closes it.</param>
/// <param name="TakesPart">Enrolled, and not withdrawn.</param>
/// <param name="HasReadLesson">The person has read a lesson of the module.</param>
public sealed record SurveyFacts(SurveyWave Wave, SurveyState State, DateTimeOffset OpensAt, DateTimeOffset? ClosesAt, bool TakesPart, bool HasReadLesson);
