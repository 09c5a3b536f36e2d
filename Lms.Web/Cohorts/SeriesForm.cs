using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Holidays;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;
using Lms.Scheduler.Cohorts;

namespace Lms.Web.Cohorts;

/// <summary>What the page about a series asks for.</summary>
internal sealed class SeriesForm
{
    [Display(Name = "series.name"), Required, StringLength(200)]
    public string Name { get; set; } = "";

    [Display(Name = "series.module"), Required]
    public string Module { get; set; } = "";

    [Display(Name = "series.kind"), Required]
    public string Kind { get; set; } = Code.Of(MonthlyRuleKind.NthWeekday);

    [Display(Name = "series.ordinal"), Range(1, 5)]
    public int Ordinal { get; set; } = 1;

    [Display(Name = "series.weekday"), Range(0, 6)]
    public int Weekday { get; set; } = 1;

    [Display(Name = "series.day"), Range(1, 31)]
    public int Day { get; set; } = 1;

    [Display(Name = "series.time"), Required]
    public TimeOnly Time { get; set; } = new(10, 0);

    [Display(Name = "series.zone"), Required]
    public string TimeZone { get; set; } = "";

    [Display(Name = "series.capacity"), Range(1, SeriesPlan.MostSeats)]
    public int Capacity { get; set; } = 30;

    [Display(Name = "series.lead"), Range(0, SeriesPlan.MostLeadDays)]
    public int LeadDays { get; set; } = 21;

    [Display(Name = "series.length"), Range(1, SeriesPlan.MostLengthDays)]
    public int LengthDays { get; set; } = 28;

    /// <summary>Empty: everybody.</summary>
    [Display(Name = "series.open_to")]
    public string? Institution { get; set; }

    [Display(Name = "series.starts_on"), Required]
    public DateOnly StartsOn { get; set; }

    [Display(Name = "series.ends_on")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "series.shift"), Required]
    public string Shift { get; set; } = Code.Of(ShiftRule.None);

    [Display(Name = "series.holidays_of")]
    public string? HolidayCountry { get; set; }

    public int Version { get; set; }

    public static SeriesForm Of(CohortSeries series) => new()
    {
        Name = series.Name,
        Module = series.ModuleId.ToString(),
        Kind = series.RuleKind,
        Ordinal = series.RuleKind == Code.Of(MonthlyRuleKind.NthWeekday) ? series.RuleNumber : 1,
        Weekday = series.RuleWeekday ?? 1,
        Day = series.RuleKind == Code.Of(MonthlyRuleKind.DayOfMonth) ? series.RuleNumber : 1,
        Time = TimeOnly.ParseExact(series.LocalTime, "HH:mm", CultureInfo.InvariantCulture),
        TimeZone = series.TimeZone,
        Capacity = series.Capacity,
        LeadDays = series.LeadDays,
        LengthDays = series.LengthDays,
        Institution = series.InstitutionId?.ToString(),
        StartsOn = series.StartsOn,
        EndsOn = series.EndsOn,
        Shift = series.ShiftRule,
        HolidayCountry = series.HolidayCountry,
        Version = series.Version,
    };

    /// <summary>Where its dates go that fall on a day off.</summary>
    public ShiftRule Moving => Code.TryRead<ShiftRule>(Shift, out var shift) ? shift : ShiftRule.None;

    /// <summary>The rule as far as the fields say it; null while they do not.</summary>
    public MonthlyRule? Rule()
    {
        if (!Code.TryRead<MonthlyRuleKind>(Kind, out var kind) || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone)
            || Ordinal is < 1 or > 5 || Weekday is < 0 or > 6 || Day is < 1 or > 31)
        {
            return null;
        }

        var time = new TimeOnly(Time.Hour, Time.Minute);
        return MonthlyRule.Of(kind, kind == MonthlyRuleKind.DayOfMonth ? Day : Ordinal, (DayOfWeek)Weekday, time, zone);
    }

    /// <summary>Of a form that is valid.</summary>
    public SeriesPlan Plan() => Plan(Rule()!) with
    {
        Name = Name,
        ModuleId = Guid.Parse(Module),
        Capacity = Capacity,
        LeadDays = LeadDays,
        LengthDays = LengthDays,
        InstitutionId = Guid.TryParse(Institution, out var id) ? id : null,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        Shift = Moving,
        HolidayCountry = HolidayCountry,
    };

    /// <summary>A plan with a rule, and nothing else yet.</summary>
    public static SeriesPlan Plan(MonthlyRule rule) => new()
    {
        Name = "",
        ModuleId = Guid.Empty,
        RuleKind = Code.Of(rule.Kind),
        RuleNumber = rule.Number,
        RuleWeekday = (int?)rule.Weekday,
        LocalTime = rule.Time.ToString("HH':'mm", CultureInfo.InvariantCulture),
        TimeZone = rule.Zone.Id,
        Capacity = 0,
        LeadDays = 0,
        LengthDays = 0,
        StartsOn = default,
    };
}
