using Lms.Assessments.Surveys;

namespace Lms.Data.Kap;

/// <summary>One asking that was sent.</summary>
/// <param name="Given">By statement.</param>
/// <param name="Confirmed">A supervisor's word on it; null where none was asked.</param>
public sealed record PastSurvey(SurveyWave Wave, DateTimeOffset At, string Language, IReadOnlyDictionary<string, int> Given, ConfirmationSheet? Confirmed = null);
