using System.Globalization;
using Lms.Assessments.Holidays;
using Lms.Scheduler.Cohorts;

namespace Lms.Web.Cohorts;

/// <summary>What a series' form shows before it is saved: the rule in words and its next dates.</summary>
/// <param name="Mark">What these dates depend on; saving asks that it is what the reader has seen.</param>
internal sealed record PreviewView(string InWords, MonthlyRule Rule, IReadOnlyList<PreviewDate> Next, string Mark)
{
    public const int Shown = 12;

    /// <summary>Null while the fields do not make a rule.</summary>
    public static PreviewView? Of(SeriesForm form, SeriesChoices choices, WorkCalendar calendar, DateTimeOffset now)
    {
        if (form.Rule() is not { } rule)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, rule.Zone).DateTime);
        var first = form.StartsOn > today ? form.StartsOn : today;
        var next = rule.Next(first, Shown + 1).Where(o => o.StartsAt > now)
            .Where(o => form.EndsOn is not { } end || DateOnly.FromDateTime(o.StartsLocal!.Value) <= end).Take(Shown)
            .Select(o => PreviewDate.Of(o, rule, form, calendar, now)).ToList();
        var mark = string.Create(CultureInfo.InvariantCulture, $"{rule.Kind}/{rule.Number}/{rule.Weekday}/{rule.Time:HH':'mm}/{rule.Zone.Id}/{form.StartsOn:yyyy-MM-dd}/{form.EndsOn:yyyy-MM-dd}/{form.Moving}/{form.HolidayCountry}");
        return new PreviewView(choices.InWords(rule), rule, next, mark);
    }
}
