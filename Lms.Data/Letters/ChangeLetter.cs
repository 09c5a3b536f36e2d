using Lms.Assessments.Rules;
using Lms.Data.Audit;

namespace Lms.Data.Letters;

/// <summary>
/// An administrator words texts of a letter in a language. What is there stays as an edition; what is worded as it was makes none. That a
/// text has all its places was proved before, where the grammar of texts is known. Two who word different texts at once are not in each
/// other's way: a text somebody left as they had found it is the other's.
/// </summary>
public sealed class ChangeLetter(Db db, TimeProvider clock)
{
    /// <returns>How many texts were changed.</returns>
    /// <exception cref="RuleBroken"><c>stale</c>: somebody else worded one of the same texts meanwhile.</exception>
    public Task<int> Run(string template, string language, IReadOnlyList<LetterTextChange> changes, Guid actorId) => db.Work(nameof(ChangeLetter), async work =>
    {
        var now = clock.GetUtcNow();
        var editions = (await work.List<LetterTextRow>(LetterTextQueries.Sql.Editions, new { template, language })).ToLookup(t => t.TextKey, StringComparer.Ordinal);
        var changed = 0;
        foreach (var change in changes)
        {
            var was = editions[change.Key].MaxBy(e => e.Version);
            var seen = editions[change.Key].FirstOrDefault(e => e.Version == change.Seen);
            if (was?.Text == change.Text || (was?.Version > change.Seen && seen?.Text == change.Text))
            {
                continue;
            }

            if ((was?.Version ?? 0) != change.Seen
                || !await work.TryInsert(Sql.Insert, new { id = work.NewId(), template, language, change.Key, version = change.Seen + 1, change.Text, now, actorId }))
            {
                throw new RuleBroken("stale");
            }

            changed++;
        }

        if (changed > 0)
        {
            await work.Audit(new AuditEntry(now, actorId, nameof(ChangeLetter), "Letter", $"{template}:{language}"));
        }

        return changed;
    });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO LetterText (Id, Template, Language, TextKey, Version, Text, ChangedAt, ChangedBy)
            VALUES (@id, @template, @language, @Key, @version, @Text, @now, @actorId)
            """;
    }
}
