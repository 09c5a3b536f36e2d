namespace Lms.Assessments.Calendars;

/// <summary>Which dates a person's calendar holds: half a year back, so that what took place does not vanish the next day, and all of a year to come.</summary>
/// <param name="From">What ended before is left out.</param>
/// <param name="Until">What begins after is left out.</param>
public sealed record FeedSpan(DateTimeOffset From, DateTimeOffset Until)
{
    // From the start of a day on, so that the file does not change with each look.
    public static FeedSpan At(DateTimeOffset now) => new(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-180), new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(400));
}
