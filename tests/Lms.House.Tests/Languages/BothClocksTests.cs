using System.Text.RegularExpressions;

namespace Lms.House.Tests.Languages;

/// <summary>
/// A time at which people are to be somewhere is shown in the zone it is meant in and on the reader's own clock. Somebody who reads only
/// one of them comes an hour early or late, and nobody finds out why.
/// </summary>
public sealed partial class BothClocksTests
{
    // Reviewed: where, and why one clock is enough or the other stands beside it.
    private static readonly Dictionary<string, string> Reviewed = new(StringComparer.Ordinal)
    {
        ["Lms.Web/Sessions/Wall.cshtml"] = "the wall of a room has no reader, and is in the room's zone",
        ["Lms.Web/Sessions/_Slots.cshtml"] = "the place is said under the plan, the reader's time stands beside each",
        ["Lms.Web/Meetings/Mentor.cshtml"] = "a button of its own for each clock's line",
        ["Lms.Web/Meetings/Slots.cshtml"] = "a mentor's own times, on their own clock, which is the meeting's",
        ["Lms.Web/Timers/_Timer.cshtml"] = "minutes in a running session, counted down",
        ["Lms.Web/Marks/_Result.cshtml"] = "a term that ends for the reader, wherever",
    };

    [Fact]
    public void Every_time_of_a_session_a_meeting_or_a_due_time_is_shown_on_both_clocks()
    {
        var found = Repository.Files(".cshtml", ".cs")
            .Where(f => f.Path.StartsWith("Lms.Web/", StringComparison.Ordinal) || f.Path.StartsWith("Lms.Scheduler/", StringComparison.Ordinal))
            .Where(f => !Reviewed.ContainsKey(f.Path))
            .SelectMany(f => OneClock(f.Text).Select(text => $"{f.Path}: {text}"));
        Assert.Empty(found);
    }

    [Fact]
    public void What_is_reviewed_is_still_there()
    {
        var files = Repository.Files(".cshtml").ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        Assert.All(Reviewed.Keys, path => Assert.True(files.ContainsKey(path), path));
    }

    [Theory]
    [InlineData("@W.Dates.Moment(a.DueAt, TimeZoneInfo.FindSystemTimeZoneById(a.TimeZone))", 1)]
    [InlineData("@W.Dates.Moment(a.DueAt, TimeZoneInfo.FindSystemTimeZoneById(a.TimeZone), Reader.Zone)", 0)]
    [InlineData("words.Dates.Moment(session.StartsAt, there, zone)", 0)]
    [InlineData("words.Dates.Moment(session.StartsAt, zone)", 1)]
    [InlineData("@W.Dates.Time(s.StartsAt, Reader.Zone)", 1)]
    [InlineData("""<l-when at="@row.StartsAt" />""", 1)]
    [InlineData("""<l-when at="@row.NextMeetingAt.Value" />""", 1)]
    [InlineData("""<l-when at="@row.StartsAt" zone="@row.TimeZone" />""", 0)]
    [InlineData("""<l-when at="@row.CreatedAt" />""", 0)]
    [InlineData("words.Dates.Moment(mail.CreatedAt, zone)", 0)]
    public void One_clock_is_found_and_two_are_not(string code, int found) => Assert.Equal(found, OneClock(code).Count());

    private static IEnumerable<string> OneClock(string text) =>
        Calls().Matches(text).Where(m => m.Groups["call"].Value == "Time" || Arguments(m.Groups["args"].Value) < 3).Select(m => m.Value)
            .Concat(Tags().Matches(text).Where(m => !m.Value.Contains("zone=", StringComparison.Ordinal)).Select(m => m.Value));

    /// <summary>Commas that stand in no inner bracket, and one.</summary>
    private static int Arguments(string args)
    {
        var depth = 0;
        return 1 + args.Count(c =>
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            return c == ',' && depth == 0;
        });
    }

    // A date a thing is planned for: when a session, cohort, meeting or shift starts and ends, when work is due.
    private const string Planned = @"[\w.!]*\b(?:\w*\.)*(?:To|NextMeeting)?(?:StartsAt|EndsAt|DueAt|MeetingAt|NextMeetingAt)(?:\.Value)?";

    [GeneratedRegex(@"Dates\.(?<call>Moment|Time)\((?<args>" + Planned + @"\s*,(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Calls();

    [GeneratedRegex("<l-when at=\"@\\(?" + Planned + "[^>]*>", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Tags();
}
