using Lms.Assessments.Rules;

namespace Lms.Assessments.Sessions;

/// <summary>
/// One session a series gives each of its cohorts: so many days after the day the cohort starts, at this time on the wall.
/// </summary>
/// <param name="Number">Names it for ever: a session made from it is not made again.</param>
/// <param name="LocalTime"><c>HH:mm</c>.</param>
public sealed record PatternSession(int Number, int OffsetDays, string LocalTime, int LengthMinutes, SessionMode Mode, string Title)
{
    public const int MostSessions = 40;

    /// <exception cref="RuleBroken">
    /// <c>pattern.too_many</c>, <c>pattern.offset</c> (the cohort's days), and of each session <c>session.title</c>, <c>session.length</c>
    /// </exception>
    public static void Check(IReadOnlyList<PatternSession> pattern, int cohortDays)
    {
        var broken = pattern switch
        {
            _ when pattern.Count > MostSessions => new RuleBroken("pattern.too_many", MostSessions),
            _ when pattern.Any(s => s.OffsetDays < 0 || s.OffsetDays > cohortDays) => new RuleBroken("pattern.offset", cohortDays),
            _ when pattern.Any(s => s.Title.Trim().Length is 0 or > SessionDetails.MostTitle) => new RuleBroken("session.title", SessionDetails.MostTitle),
            _ when pattern.Any(s => s.LengthMinutes is < SessionDetails.LeastMinutes or > SessionDetails.MostMinutes) =>
                new RuleBroken("session.length", SessionDetails.LeastMinutes, SessionDetails.MostMinutes),
            _ => null,
        };
        if (broken is not null)
        {
            throw broken;
        }
    }
}
