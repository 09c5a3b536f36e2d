using Lms.Assessments.Holidays;
using Lms.Scheduler.Cohorts;

namespace Lms.Web.Cohorts;

/// <summary>One of the next dates of a series, clear of the days off that it makes way for.</summary>
/// <param name="StartsAt">Where it takes place.</param>
/// <param name="Shifted">The day, and where from it moved.</param>
internal sealed record PreviewDate(DateTimeOffset StartsAt, ShiftedDate Shifted)
{
    public static PreviewDate Of(Occurrence occurrence, MonthlyRule rule, SeriesForm form, WorkCalendar calendar, DateTimeOffset now)
    {
        var nominal = DateOnly.FromDateTime(occurrence.StartsLocal!.Value);
        var shifted = calendar.Shift(nominal, form.Moving, rule.Weekday, SeriesCalendar.NotBefore(form.StartsOn, rule.Zone, now));
        return new PreviewDate(WallClock.Instant(shifted.Date.ToDateTime(rule.Time), rule.Zone), shifted);
    }
}
