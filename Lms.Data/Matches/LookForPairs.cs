using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Matches;

/// <summary>
/// Compares whoever is new or was changed with everybody, and keeps the pairs that look like one human for the page of likely
/// duplicates. What it keeps can be made anew from the register at any time, so it writes no audit.
/// </summary>
public sealed class LookForPairs(Db db, MatchQueries matches, TimeProvider clock)
{
    // The gate is held for so many people at a time; a list of 50,000 is looked through without anybody waiting for it.
    private const int Slice = 100;

    // Who looks like more people than this carries a name that says little about them.
    private const int MostOfEach = 20;

    /// <summary>How many people were compared.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var due = await db.List<DueRow>(Sql.Due, null, cancel);
        if (due.Count == 0)
        {
            return 0;
        }

        var found = (await matches.Book(new Scope(Guid.Empty, true), cancel)).Pairs(due.Select(d => d.Id).ToHashSet(), MostOfEach);
        // A pair of two in different slices is taken away and written again with the second.
        var byPerson = found.SelectMany(p => new[] { (Id: p.One, Pair: p), (Id: p.Other, Pair: p) }).ToLookup(p => p.Id, p => p.Pair);
        foreach (var slice in due.Chunk(Slice))
        {
            cancel.ThrowIfCancellationRequested();
            var ids = slice.Select(d => d.Id).ToHashSet();
            var mine = ids.SelectMany(id => byPerson[id]).Distinct().ToList();
            var now = clock.GetUtcNow();
            await db.Work(nameof(LookForPairs), async work =>
            {
                await work.Execute(Sql.Forget, new { ids });
                await work.Execute(Sql.Unlook, new { ids });
                foreach (var pair in mine)
                {
                    await work.TryInsert(Sql.Found, new { one = pair.One, other = pair.Other, points = pair.Found.Points, reasons = string.Join(' ', pair.Found.Reasons.Select(r => Code.Of(r))), now });
                }

                foreach (var person in slice)
                {
                    await work.TryInsert(Sql.Look, new { id = person.Id, version = person.Version });
                }
            }, cancel);
        }

        return due.Count;
    }

    internal sealed record DueRow
    {
        public Guid Id { get; init; }

        public int Version { get; init; }
    }

    internal static class Sql
    {
        public const string Due = "SELECT p.Id, p.Version FROM Person p WHERE NOT EXISTS (SELECT 1 FROM MatchLook l WHERE l.PersonId = p.Id AND l.Version = p.Version)";

        public const string Forget = "DELETE FROM MatchFound WHERE OneId IN @ids OR OtherId IN @ids";

        public const string Unlook = "DELETE FROM MatchLook WHERE PersonId IN @ids";

        public const string Found = "INSERT INTO MatchFound (OneId, OtherId, Points, Reasons, FoundAt) VALUES (@one, @other, @points, @reasons, @now)";

        public const string Look = "INSERT INTO MatchLook (PersonId, Version) VALUES (@id, @version)";
    }
}
