namespace Lms.Assessments.Attendances;

/// <summary>A stretch in which a session ran: opened or resumed, until adjourned or closed. Between two runs time counts for nobody.</summary>
/// <param name="Day">The day it began on, in the session's zone.</param>
public sealed record Run(DateTimeOffset From, DateTimeOffset Until, DateOnly Day)
{
    internal Stretch Stretch => new(From, Until);
}
