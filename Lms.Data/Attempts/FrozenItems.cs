using System.Collections.Concurrent;
using Lms.Assessments.Items;

namespace Lms.Data.Attempts;

/// <summary>
/// The items behind an attempt, remembered: a save must check its answer against the item before it queues for the disk, and
/// what it needs for that is frozen with the attempt's start. Whose the attempt is and whether it is still open is never
/// remembered; the statement that saves asks.
/// </summary>
public sealed class FrozenItems(Db db)
{
    // About 100 bytes each; a forgotten one costs one small read.
    private const int MostAttempts = 20_000;
    private readonly ConcurrentDictionary<Guid, FrozenQuiz> attempts = new();
    private readonly ConcurrentDictionary<Guid, IReadOnlyDictionary<string, Item>> quizzes = new();

    /// <summary>Null when there is no such attempt.</summary>
    public async Task<FrozenQuiz?> Find(Guid attemptId)
    {
        if (attempts.TryGetValue(attemptId, out var known))
        {
            return known;
        }

        if (await db.FindAttemptRow(attemptId) is not { } row)
        {
            return null;
        }

        if (!quizzes.TryGetValue(row.QuizId, out var items))
        {
            items = (await db.ListItems(row.QuizId)).ToDictionary(i => i.Item.Id, i => i.Item, StringComparer.Ordinal);
            quizzes.TryAdd(row.QuizId, items);
        }

        if (attempts.Count >= MostAttempts)
        {
            attempts.Clear();
        }

        var quiz = new FrozenQuiz(row.QuizId, row.GraceSeconds, items);
        attempts.TryAdd(attemptId, quiz);
        return quiz;
    }
}
