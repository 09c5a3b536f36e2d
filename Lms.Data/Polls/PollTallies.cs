using Lms.Assessments.Polls;
using Lms.Assessments.Values;

namespace Lms.Data.Polls;

/// <summary>Adds up what votes left behind: two statements, however many polls.</summary>
internal static class PollTallies
{
    /// <summary>By poll. A poll nobody voted in has a tally of noughts.</summary>
    /// <param name="inSteps">Whose tallies follow behind (<see cref="Poll.TellsInSteps"/>); null = none: for what is kept, not for who looks on.</param>
    public static async Task<IReadOnlyDictionary<Guid, Tally>> CountPolls(this IReads reads, IReadOnlyList<PollRow> polls, Func<PollRow, bool>? inSteps = null)
    {
        if (polls.Count == 0)
        {
            return new Dictionary<Guid, Tally>();
        }

        var counts = (await reads.List<CountRow>(Sql.Counts, new { ids = polls.Select(p => p.Id) })).ToLookup(c => c.PollId);
        var written = polls.Where(p => p.Kind is "cloud" or "open").Select(p => p.Id).ToList();
        var texts = (written.Count == 0 ? [] : await reads.List<TextRow>(Sql.Texts, new { ids = written })).ToLookup(t => t.PollId);
        return polls.ToDictionary(p => p.Id, p => Count(p, [.. counts[p.Id]], texts[p.Id], inSteps?.Invoke(p) == true));
    }

    private static Tally Count(PollRow poll, IReadOnlyList<CountRow> counts, IEnumerable<TextRow> texts, bool inSteps) => Tally.Of(
        Code.Read<PollKind>(poll.Kind),
        CanonicalJson.Read<ValueList<string>>(poll.Options).Count,
        // Read with the counts, so that the two belong together.
        counts is [var first, ..] ? first.Voters : poll.Voters,
        counts.Where(c => c.Choice is not null).ToDictionary(c => c.Choice!.Value, c => (inSteps ? c.Seen : c.Votes)!.Value),
        texts.Where(t => !inSteps || t.Steps >= 2).Select(t => new WrittenCount(t.WordKey, t.Text, (int)t.People)));

    internal sealed record CountRow
    {
        public Guid PollId { get; init; }

        public int Voters { get; init; }

        public int? Choice { get; init; }

        public int? Votes { get; init; }

        public int? Seen { get; init; }
    }

    internal sealed record TextRow
    {
        public Guid PollId { get; init; }

        public string? WordKey { get; init; }

        public string Text { get; init; } = "";

        public int Steps { get; init; }

        public long People { get; init; }
    }

    internal static class Sql
    {
        public const string Counts = """
            SELECT p.Id AS PollId, p.Voters, c.Choice, c.Votes, c.Seen
            FROM Poll p LEFT JOIN PollCount c ON c.PollId = p.Id
            WHERE p.Id IN @ids
            """;

        public const string Texts = """
            SELECT a.PollId, a.WordKey, a.Text, a.Steps, COUNT(*) AS People
            FROM PollAnswer a
            WHERE a.PollId IN @ids AND a.State = 'shown'
            GROUP BY a.PollId, a.WordKey, a.Text, a.Steps
            """;
    }
}
