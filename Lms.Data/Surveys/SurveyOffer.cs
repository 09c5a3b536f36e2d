using Lms.Assessments.Rules;

namespace Lms.Data.Surveys;

/// <summary>What an enrolment's page says of one wave.</summary>
/// <param name="SurveyId">Null until it is begun or asked.</param>
/// <param name="Refusal">Why it takes no answers now; null while it does.</param>
/// <param name="ClosesAt">Until when.</param>
/// <param name="Statements">How many are asked.</param>
/// <param name="Answered">How many of them have an answer.</param>
/// <param name="DoneAt">When it was sent.</param>
public sealed record SurveyOffer(Guid? SurveyId, RuleBroken? Refusal, DateTimeOffset? ClosesAt, int Statements, int Answered, DateTimeOffset? DoneAt);
