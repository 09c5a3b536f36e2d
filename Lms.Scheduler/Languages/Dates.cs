namespace Lms.Scheduler.Languages;

/// <summary>Days, moments and spans in words. A moment is always shown with the zone it is meant in.</summary>
public sealed class Dates(Words words)
{
    /// <summary>"Tue 1 Dec 2026".</summary>
    public string Day(DateOnly day) => Day(day, words.Language, words.Figures);

    /// <summary>"Tuesday 1 December 2026".</summary>
    public string LongDay(DateOnly day) => words.Figures.Digits(day.ToString(words.Language.Days.Long, words.Language.Culture));

    /// <summary>"1 December 2026", as documents write it.</summary>
    public string WrittenDay(DateOnly day) => words.Figures.Digits(day.ToString(words.Language.Days.Written, words.Language.Culture));

    /// <summary>"December 2026".</summary>
    public string Month(DateOnly day) => words.Figures.Digits(day.ToString("MMMM yyyy", words.Language.Culture));

    /// <summary>"10:00".</summary>
    public string Time(DateTimeOffset at, TimeZoneInfo zone) => words.Figures.Digits(TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", words.Language.Culture));

    /// <summary>"10:00 – 11:58", which runs from left to right in every language: clocks do.</summary>
    public string Hours(DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone) =>
        Direction.LeftToRight(words.Text("dates.from_to", ("from", Time(from, zone)), ("to", Time(until, zone))), words.Language.RightToLeft);

    /// <summary>"14:03:22", for signs that something was saved.</summary>
    public string Second(DateTimeOffset at, TimeZoneInfo zone) => words.Figures.Digits(TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm:ss", words.Language.Culture));

    /// <summary>"Tue 1 Dec 2026, 10:00 (Dushanbe)".</summary>
    public string Moment(DateTimeOffset at, TimeZoneInfo zone) =>
        words.Text("dates.moment", ("day", Day(DayIn(at, zone))), ("time", Time(at, zone)), ("place", Place(zone)));

    /// <summary>"Tue 1 Dec 2026, 10:00 (Dushanbe) · 06:00 your time"; once only where both clocks agree.</summary>
    public string Moment(DateTimeOffset at, TimeZoneInfo zone, TimeZoneInfo reader) =>
        SameClock(at, zone, reader) ? Moment(at, zone) : words.Text("dates.both", ("there", Moment(at, zone)), ("here", Here(at, zone, reader)));

    /// <summary>"06:00 your time", with the day where it is another one: "Mon 30 Nov 2026, 23:00 your time".</summary>
    public string Here(DateTimeOffset at, TimeZoneInfo zone, TimeZoneInfo reader) => DayIn(at, zone) == DayIn(at, reader)
        ? words.Text("dates.your_time", ("time", Time(at, reader)))
        : words.Text("dates.your_day", ("day", Day(DayIn(at, reader))), ("time", Time(at, reader)));

    /// <summary>"45 s", "25 min", "1 h 30 min", "3 days".</summary>
    public string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => words.Text("dates.seconds", ("count", (int)Math.Ceiling(span.TotalSeconds))),
        { TotalMinutes: < 60 } => words.Text("dates.minutes", ("count", (int)Math.Ceiling(span.TotalMinutes))),
        { TotalHours: < 48 } when span.Minutes == 0 => words.Text("dates.hours", ("count", (int)span.TotalHours)),
        { TotalHours: < 48 } => words.Text("dates.hours_minutes", ("hours", (int)span.TotalHours), ("minutes", span.Minutes)),
        _ => words.Text("dates.days", ("count", (int)span.TotalDays)),
    };

    /// <summary>The city of an IANA zone as this language calls it; the zone's own last word where no text is given.</summary>
    public string Place(TimeZoneInfo zone) => words.Find("zones.city_" + zone.Id) ?? zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public static bool SameClock(DateTimeOffset at, TimeZoneInfo zone, TimeZoneInfo reader) => zone.GetUtcOffset(at) == reader.GetUtcOffset(at);

    public static DateOnly DayIn(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    internal static string Day(DateOnly day, Language language, Figures figures) => figures.Digits(day.ToString(language.Days.Short, language.Culture));
}
