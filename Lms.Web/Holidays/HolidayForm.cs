using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Holidays;
using Lms.Assessments.Values;
using Lms.Data.Holidays;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Holidays;

/// <summary>What the forms about a holiday ask for.</summary>
internal sealed class HolidayForm
{
    [Display(Name = "holidays.name"), Required, StringLength(HolidayInput.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "holidays.on"), Required]
    public DateOnly? OnDate { get; set; }

    [Display(Name = "holidays.days"), Range(1, HolidayInput.MostDays)]
    public int Days { get; set; } = 1;

    [Display(Name = "holidays.kind"), Required]
    public string Kind { get; set; } = Code.Of(HolidayKind.Fixed);

    [Display(Name = "holidays.status"), Required]
    public string Status { get; set; } = Code.Of(HolidayStatus.Confirmed);

    [Display(Name = "holidays.source"), StringLength(HolidayInput.LongestSource)]
    public string? Source { get; set; }

    public int Version { get; set; }

    public static HolidayForm Of(HolidayRow row) => new()
    {
        Name = row.Name, OnDate = row.OnDate, Days = row.Days, Kind = row.Kind, Status = row.Status, Source = row.Source, Version = row.Version,
    };

    /// <summary>Null while the choices are none of those offered.</summary>
    public HolidayInput? Input() => Code.TryRead<HolidayKind>(Kind, out var kind) && Code.TryRead<HolidayStatus>(Status, out var status) && OnDate is { } day
        ? new HolidayInput(Name, kind, status, day, Days, Source)
        : null;

    public static IReadOnlyList<SelectListItem> Kinds(Words words) =>
        [.. Enum.GetValues<HolidayKind>().Select(k => new SelectListItem(words["holidays.kind_" + Code.Of(k)], Code.Of(k)))];

    public static IReadOnlyList<SelectListItem> Statuses(Words words) =>
        [.. Enum.GetValues<HolidayStatus>().Select(s => new SelectListItem(words["holidays.status_" + Code.Of(s)], Code.Of(s)))];

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<SelectListItem> Weekdays(Words words) =>
        [.. Enumerable.Range(1, 7).Select(n => new SelectListItem(words[$"series.weekday_{n % 7}"], $"{n % 7}"))];

    public static string Weekend(IReadOnlySet<DayOfWeek> days, Words words) =>
        days.Count == 0 ? words["holidays.weekend_none"] : string.Join(words["holidays.and"], Weekdays(words).Where(d => days.Contains((DayOfWeek)int.Parse(d.Value, System.Globalization.CultureInfo.InvariantCulture))).Select(d => d.Text));
}
