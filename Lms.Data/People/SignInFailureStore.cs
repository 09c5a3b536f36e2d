namespace Lms.Data.People;

/// <summary>
/// Failed sign-ins of one name from one place (a known device, or else a network). The first ones are free; then the place waits,
/// twice as long each time. Another place does not wait, so that guessing never locks the owner out.
/// </summary>
public static class SignInFailureStore
{
    /// <summary>Failures before the first wait: fat fingers, the other password, caps lock.</summary>
    public const int Free = 5;

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>After this long without a failure the count starts again.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(24);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);

    /// <summary>Until when this place waits, or null when it may try.</summary>
    /// <param name="crowdedUntil">Until when the network has made too many misses with whatever names: till then one failure of this name is enough.</param>
    public static async Task<DateTimeOffset?> FindBlock(this IReads reads, string throttleKey, DateTimeOffset now, DateTimeOffset? crowdedUntil = null) =>
        await reads.Find<Row>(Sql.Find, new { throttleKey }) is not { } row || row.LastAt + Forgotten < now ? null
        : (row.BlockedUntil > now ? row.BlockedUntil : (DateTimeOffset?)null) is { } until && !(crowdedUntil > until) ? until
        : crowdedUntil;

    public static async Task CountFailure(this UnitOfWork work, string throttleKey, DateTimeOffset now)
    {
        var row = await work.Find<Row>(Sql.Find, new { throttleKey });
        var failures = row is null || row.LastAt + Forgotten < now ? 1 : row.Failures + 1;
        var values = new { throttleKey, failures, now, until = now + Wait(failures), before = row?.Failures };
        // Two at once: the one that lost the race counts as the same failure.
        if (row is null)
        {
            await work.TryInsert(Sql.Insert, values);
        }
        else
        {
            await work.Execute(Sql.Update, values);
        }
    }

    public static Task ForgiveFailures(this UnitOfWork work, string throttleKey) => work.Execute(Sql.Delete, new { throttleKey });

    /// <summary>Rows nobody needs any more.</summary>
    public static Task<int> ForgetFailures(this UnitOfWork work, DateTimeOffset now) => work.Execute(Sql.DeleteOld, new { before = now - Forgotten });

    private static TimeSpan Wait(int failures)
    {
        if (failures < Free)
        {
            return TimeSpan.Zero;
        }

        var wait = First * Math.Pow(2, Math.Min(failures - Free, 16));
        return wait < Longest ? wait : Longest;
    }

    internal sealed record Row
    {
        public int Failures { get; init; }

        public DateTimeOffset LastAt { get; init; }

        public DateTimeOffset BlockedUntil { get; init; }
    }

    internal static class Sql
    {
        public const string Find = "SELECT Failures, LastAt, BlockedUntil FROM SignInFailure WHERE ThrottleKey = @throttleKey";

        public const string Insert = """
            INSERT INTO SignInFailure (ThrottleKey, Failures, LastAt, BlockedUntil) VALUES (@throttleKey, @failures, @now, @until)
            """;

        public const string Update = """
            UPDATE SignInFailure SET Failures = @failures, LastAt = @now, BlockedUntil = @until
            WHERE ThrottleKey = @throttleKey AND Failures = @before
            """;

        public const string Delete = "DELETE FROM SignInFailure WHERE ThrottleKey = @throttleKey";
        public const string DeleteOld = "DELETE FROM SignInFailure WHERE LastAt < @before";
    }
}
