using Lms.Assessments.Rules;

namespace Lms.Assessments.Sessions;

/// <summary>
/// When, where and what a session is to be, as its form says it: the intent on the wall of a place and the instants it means.
/// Several days start at the same time on the wall, one after the other.
/// </summary>
public sealed record SessionDetails
{
    public const int MostTitle = 200;
    public const int MostPlace = 300;
    public const int LeastMinutes = 15;
    public const int MostMinutes = 720;
    public const int MostDays = 10;

    public required string Title { get; init; }

    public required SessionMode Mode { get; init; }

    /// <summary><c>YYYY-MM-DDTHH:mm</c> on the wall of the zone.</summary>
    public required string StartsLocal { get; init; }

    /// <summary>IANA.</summary>
    public required string TimeZone { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Planned end of the last day.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Of each day.</summary>
    public required int LengthMinutes { get; init; }

    public int Days { get; init; } = 1;

    public string? Place { get; init; }

    public string? VideoUrl { get; init; }

    /// <summary>True where the calendar has to be told: another time, length, room or link.</summary>
    public bool DiffersInCalendar(SessionDetails other) =>
        (StartsLocal, TimeZone, StartsAt, LengthMinutes, Days, Place, VideoUrl, Title)
        != (other.StartsLocal, other.TimeZone, other.StartsAt, other.LengthMinutes, other.Days, other.Place, other.VideoUrl, other.Title);

    /// <exception cref="RuleBroken">
    /// <c>session.title</c>, <c>session.length</c> (least and most minutes), <c>session.days</c> (most), <c>session.place</c>, <c>session.video</c>
    /// </exception>
    public void Check()
    {
        var broken = this switch
        {
            _ when Title.Trim().Length is 0 or > MostTitle => new RuleBroken("session.title", MostTitle),
            _ when LengthMinutes is < LeastMinutes or > MostMinutes => new RuleBroken("session.length", LeastMinutes, MostMinutes),
            _ when Days is < 1 or > MostDays => new RuleBroken("session.days", MostDays),
            _ when Place is { Length: > MostPlace } => new RuleBroken("session.place", MostPlace),
            _ when VideoUrl is { } link && !VideoLink.IsValid(link) => new RuleBroken("session.video"),
            _ => null,
        };
        if (broken is not null)
        {
            throw broken;
        }
    }
}
