using System.Globalization;
using System.Text.Json;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attendances;

/// <summary>
/// What it takes to have been present at a session. Stored as JSON under a number and never changed; a session keeps the one it was
/// made under, and every figure built on it names that number.
/// </summary>
/// <param name="Share">Of the time the session ran, in basis points, 1 to 10,000.</param>
/// <param name="CheckIn">
/// True: giving the code of the room counts for every run of that day as if the page had been open, so that at a session of one day a
/// check-in is enough, and at a training of five days one morning is not.
/// </param>
public sealed record PresenceRule(int Share, bool CheckIn)
{
    private const int Whole = 10_000;

    /// <summary>From a stored row. Throws <see cref="JsonException"/> when it is no rule.</summary>
    public static PresenceRule Read(string json) =>
        CanonicalJson.Read<PresenceRule>(json) is { Share: >= 1 and <= Whole } rule ? rule : throw new JsonException("not a rule of presence");

    public string ToJson() => CanonicalJson.Write(this);

    /// <summary>How facts and sheets name a version: <c>attendance-1</c>.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"attendance-{number}");

    /// <summary>Decides for one person. What was entered by hand overrides what was seen, and says so.</summary>
    public Attended Decide(IReadOnlyList<Run> runs, Evidence evidence)
    {
        var ran = Stretch.Total(runs.Select(r => r.Stretch));
        var seen = Stretch.Clip(evidence.Pages, runs.Select(r => r.Stretch));
        var measured = Measured(seen, ran, evidence.Codes);
        var byPage = Reaches(Stretch.Total(seen), ran);
        var byCode = CheckIn && evidence.Codes.Count > 0
            && (ran == TimeSpan.Zero || Reaches(Stretch.Total(seen.Concat(Covered(runs, evidence.Codes))), ran));
        var decided = measured with
        {
            Present = byPage || byCode,
            How = byPage ? AttendanceHow.Page : byCode || (evidence.Codes.Count > 0 && seen.Count == 0) ? AttendanceHow.CheckIn
                : seen.Count > 0 ? AttendanceHow.Page : AttendanceHow.None,
        };
        return evidence.ByHand is { } entry ? Overridden(decided, entry, ran) : decided;
    }

    private static Attended Measured(IReadOnlyList<Stretch> seen, TimeSpan ran, IReadOnlyList<GivenCode> codes)
    {
        var total = Stretch.Total(seen);
        DateTimeOffset? page = seen.Count > 0 ? seen[0].From : null;
        DateTimeOffset? code = codes.Count > 0 ? codes.Min(c => c.At) : null;
        return new(page is null || code < page ? code ?? page : page, seen.Count > 0 ? seen[^1].Until : null, Minutes(total), ShareOf(total, ran), false, AttendanceHow.None);
    }

    private static Attended Overridden(Attended seen, HandEntry entry, TimeSpan ran)
    {
        var minutes = entry.Minutes is { } said ? Math.Clamp(said, 0, Minutes(ran)) : seen.Minutes;
        var share = entry.Minutes is null ? seen.Share : ShareOf(TimeSpan.FromMinutes(minutes), ran);
        return seen with { Present = entry.Present, Minutes = minutes, Share = share, How = AttendanceHow.ByHand };
    }

    // A run is covered by a code given on its day, or during it: an evening that goes on past midnight is one run.
    private static IEnumerable<Stretch> Covered(IReadOnlyList<Run> runs, IReadOnlyList<GivenCode> codes) =>
        runs.Where(r => codes.Any(c => c.Day == r.Day || (c.At >= r.From && c.At < r.Until))).Select(r => r.Stretch);

    private bool Reaches(TimeSpan part, TimeSpan ran) => ran > TimeSpan.Zero && ShareOf(part, ran) >= Share;

    private static int Minutes(TimeSpan time) => (int)(time.Ticks / TimeSpan.TicksPerMinute);

    // Milliseconds, so that a training of weeks times 10,000 stays far inside 64 bits.
    private static int ShareOf(TimeSpan part, TimeSpan ran) =>
        ran.Ticks < TimeSpan.TicksPerMillisecond ? 0
            : (int)Math.Min(Whole, part.Ticks / TimeSpan.TicksPerMillisecond * Whole / (ran.Ticks / TimeSpan.TicksPerMillisecond));
}
