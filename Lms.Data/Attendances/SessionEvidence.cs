using Lms.Assessments.Attendances;

namespace Lms.Data.Attendances;

/// <summary>Everything known of who was in a session, loaded at once, and the core's decision on each person.</summary>
internal sealed class SessionEvidence
{
    private ILookup<Guid, Stretch> pages = null!;
    private ILookup<Guid, GivenCode> codes = null!;
    private Dictionary<Guid, NewestEntry> entries = null!;

    private SessionEvidence(SessionFrame frame, IReadOnlyList<Run> runs) => (Frame, Runs) = (frame, runs);

    public SessionFrame Frame { get; }

    public IReadOnlyList<Run> Runs { get; }

    /// <param name="now">A run that has not ended runs until now.</param>
    /// <param name="personId">Only this person's.</param>
    public static async Task<SessionEvidence> Read(IReads reads, SessionFrame frame, DateTimeOffset now, Guid? personId = null)
    {
        var args = new { sessionId = frame.Id, personId };
        var ran = (await reads.List<RunRow>(Sql.Runs, args)).Select(r => new Run(r.StartedAt, r.EndedAt ?? now, frame.DayThere(r.StartedAt))).ToList();
        var evidence = new SessionEvidence(frame, ran)
        {
            pages = (await reads.List<PageRow>(Sql.Pages, args)).ToLookup(p => p.PersonId, p => OpenUntil(new Stretch(p.FromAt, p.SeenAt), ran)),
            codes = (await reads.List<CodeRow>(Sql.Codes, args)).ToLookup(c => c.PersonId, c => new GivenCode(c.OnDay, c.At)),
            entries = [],
        };
        foreach (var entry in await reads.List<NewestEntry>(Sql.Entries, args))
        {
            evidence.entries[entry.PersonId] = entry;
        }

        return evidence;
    }

    public NewestEntry? Entry(Guid personId) => entries.GetValueOrDefault(personId);

    public bool HasCode(Guid personId, DateOnly day) => codes[personId].Any(c => c.Day == day);

    /// <summary>Last seen on the page; null for never.</summary>
    public DateTimeOffset? SeenAt(Guid personId) => pages.Contains(personId) ? pages[personId].Max(p => p.Until) : null;

    public Attended Decide(Guid personId) => Frame.Rule.Decide(Runs, new Evidence(
        [.. pages[personId]],
        [.. codes[personId]],
        Entry(personId) is { } entry ? new HandEntry(entry.Present, entry.Minutes) : null));

    // A page is written down each half minute. One seen in the last moments of a run was open to its end.
    private static Stretch OpenUntil(Stretch page, List<Run> runs) =>
        runs.Find(r => page.Until < r.Until && page.Until >= r.From && (r.Until - page.Until).TotalSeconds <= KeepPresence.GapSeconds) is { } run
            ? page with { Until = run.Until }
            : page;

    internal sealed record RunRow
    {
        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }
    }

    internal sealed record PageRow
    {
        public Guid PersonId { get; init; }

        public DateTimeOffset FromAt { get; init; }

        public DateTimeOffset SeenAt { get; init; }
    }

    internal sealed record CodeRow
    {
        public Guid PersonId { get; init; }

        public DateOnly OnDay { get; init; }

        public DateTimeOffset At { get; init; }
    }

    internal static class Sql
    {
        public const string Runs = "SELECT StartedAt, EndedAt FROM SessionRun WHERE SessionId = @sessionId ORDER BY Number";

        public const string Pages = "SELECT PersonId, FromAt, SeenAt FROM Presence WHERE SessionId = @sessionId AND (@personId IS NULL OR PersonId = @personId) ORDER BY PersonId, FromAt";

        public const string Codes = "SELECT PersonId, OnDay, At FROM CheckIn WHERE SessionId = @sessionId AND (@personId IS NULL OR PersonId = @personId) ORDER BY PersonId, OnDay";

        // Ids are made in the order of time: of two entries in one moment the later made counts.
        public const string Entries = """
            SELECT e.PersonId, e.Present, e.Minutes, e.Reason, e.EnteredAt, b.LatinName AS EnteredByName
            FROM AttendanceEntry e JOIN Person b ON b.Id = e.EnteredBy
            WHERE e.SessionId = @sessionId AND (@personId IS NULL OR e.PersonId = @personId)
            ORDER BY e.EnteredAt, e.Id
            """;
    }
}
