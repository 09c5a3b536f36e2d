using Lms.Assessments.Publications;
using Lms.Assessments.Values;

namespace Lms.Data.Publications;

/// <summary>
/// Takes up the oldest period that was asked for, unless somebody works on it: a year waits for its quarters, and each is protected
/// against the one before. Who took one says so every few seconds; one that fell silent is taken up by the next who looks.
/// </summary>
public sealed class TakePublication(Db db, TimeProvider clock)
{
    /// <summary>Without a sign of life for so long, whoever worked on it is taken to be dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>Null where nothing is asked for, or somebody is at it.</summary>
    public Task<PublicationRequestRow?> Run() => db.Work<PublicationRequestRow?>(nameof(TakePublication), async work =>
    {
        var now = clock.GetUtcNow();
        var (state, silent) = (Code.Of(RequestState.Working), now - Silence);
        return await work.Find<PublicationRequestRow>(Sql.Next) is { } next && await work.Execute(Sql.Take, new { next.Id, state, now, silent }) == 1
            ? next with { State = state, Tries = next.Tries + 1 }
            : null;
    });

    /// <summary>Says how far it is, and with it that somebody is still at work. False where it ended meanwhile.</summary>
    public Task<bool> Beat(Guid id, ReleaseProgress? progress) => db.Work(nameof(TakePublication), async work => await work.Execute(Sql.Beat, new
    {
        id,
        now = clock.GetUtcNow(),
        step = progress is null ? null : Code.Of(progress.Step),
        done = progress?.Done ?? 0,
        total = progress?.Total ?? 0,
    }) == 1);

    internal static class Sql
    {
        public const string Next = """
            SELECT Id, Period, State, AskedAt, AskedBy, BeatAt, Tries FROM PublicationRequest
            WHERE EndedAt IS NULL AND AskedAt = (SELECT MIN(o.AskedAt) FROM PublicationRequest o WHERE o.EndedAt IS NULL) ORDER BY Period DESC
            """;

        public const string Take = """
            UPDATE PublicationRequest SET State = @state, BeatAt = @now, Step = NULL, Done = 0, Total = 0, Tries = Tries + 1
            WHERE Id = @Id AND EndedAt IS NULL AND (BeatAt IS NULL OR BeatAt < @silent)
            """;

        public const string Beat = "UPDATE PublicationRequest SET BeatAt = @now, Step = @step, Done = @done, Total = @total WHERE Id = @id AND EndedAt IS NULL";
    }
}
