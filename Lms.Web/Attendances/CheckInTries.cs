using System.Collections.Concurrent;
using Lms.Assessments.Rules;

namespace Lms.Web.Attendances;

/// <summary>
/// How often a person may guess the code of a room: <see cref="AMinute"/> times a minute and <see cref="AnHour"/> times an hour on each
/// host. Two of a million codes are right at any moment, so an hour of guessing finds one with a chance of 1 in 25,000.
/// </summary>
public sealed class CheckInTries(TimeProvider clock)
{
    public const int AMinute = 5;
    public const int AnHour = 20;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, Queue<DateTimeOffset>> tries = new();
    private DateTimeOffset sweptAt = clock.GetUtcNow();

    /// <summary>Counts a try before it is looked at, so that many at once do not pass together.</summary>
    /// <exception cref="RuleBroken"><c>attendance.code_tries</c> (minutes to wait)</exception>
    public void Take(Guid personId)
    {
        var now = clock.GetUtcNow();
        Sweep(now);
        var mine = tries.GetOrAdd(personId, _ => new());
        lock (mine)
        {
            while (mine.TryPeek(out var oldest) && now - oldest >= Hour)
            {
                mine.Dequeue();
            }

            if (mine.Count >= AnHour)
            {
                throw new RuleBroken("attendance.code_tries", (int)Math.Ceiling((Hour - (now - mine.Peek())).TotalMinutes));
            }

            if (mine.Count(t => now - t < TimeSpan.FromMinutes(1)) >= AMinute)
            {
                throw new RuleBroken("attendance.code_tries", 1);
            }

            mine.Enqueue(now);
        }
    }

    /// <summary>They are in: what they mistyped before is forgotten.</summary>
    public void Forget(Guid personId) => tries.TryRemove(personId, out _);

    // A thousand people leave a queue each; once an hour those of yesterday go.
    private void Sweep(DateTimeOffset now)
    {
        if (now - sweptAt < Hour)
        {
            return;
        }

        sweptAt = now;
        foreach (var (person, theirs) in tries)
        {
            lock (theirs)
            {
                if (theirs.All(t => now - t >= Hour))
                {
                    tries.TryRemove(person, out _);
                }
            }
        }
    }
}
