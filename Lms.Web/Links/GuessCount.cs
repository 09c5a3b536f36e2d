using System.Collections.Concurrent;
using Lms.Assessments.Links;

namespace Lms.Web.Links;

/// <summary>Who missed how often, on this host, by the limits of <see cref="GuessLimit"/>.</summary>
public sealed class GuessCount(TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(string Limit, string Who), Queue<DateTimeOffset>> misses = new();
    private DateTimeOffset sweptAt = clock.GetUtcNow();

    /// <summary>Until when no further one is answered; null where one is. Counts nothing.</summary>
    public DateTimeOffset? FullUntil(GuessLimit limit, string who)
    {
        if (!misses.TryGetValue((limit.Name, who), out var theirs))
        {
            return null;
        }

        lock (theirs)
        {
            return limit.FullUntil(theirs, clock.GetUtcNow());
        }
    }

    /// <summary>Counts one where there is room, or says until when there is none. What is refused is not counted, so that who waits as told gets in.</summary>
    /// <param name="tight">The address has made too many misses already: see <see cref="GuessLimit.Tight"/>.</param>
    public DateTimeOffset? Take(GuessLimit limit, string who, bool tight = false)
    {
        var theirs = Of(limit, who);
        lock (theirs)
        {
            var now = clock.GetUtcNow();
            var until = (tight ? limit.Tight : limit).FullUntil(theirs, now);
            if (until is null)
            {
                Add(theirs, limit, now);
            }

            return until;
        }
    }

    /// <summary>Counts one that was answered, room or not.</summary>
    public void Note(GuessLimit limit, string who)
    {
        var theirs = Of(limit, who);
        lock (theirs)
        {
            Add(theirs, limit, clock.GetUtcNow());
        }
    }

    public void Forget(GuessLimit limit, string who) => misses.TryRemove((limit.Name, who), out _);

    private static void Add(Queue<DateTimeOffset> theirs, GuessLimit limit, DateTimeOffset now)
    {
        while (theirs.TryPeek(out var oldest) && now - oldest >= limit.Within)
        {
            theirs.Dequeue();
        }

        // A newer one tells all that the oldest told.
        if (theirs.Count >= limit.Most)
        {
            theirs.Dequeue();
        }

        theirs.Enqueue(now);
    }

    private Queue<DateTimeOffset> Of(GuessLimit limit, string who)
    {
        Sweep(clock.GetUtcNow());
        return misses.GetOrAdd((limit.Name, who), _ => new());
    }

    // A thousand people leave a queue each; once an hour those of before go. No limit looks back further than an hour.
    private void Sweep(DateTimeOffset now)
    {
        if (now - sweptAt < Hour)
        {
            return;
        }

        sweptAt = now;
        foreach (var (key, theirs) in misses)
        {
            lock (theirs)
            {
                if (theirs.All(t => now - t >= Hour))
                {
                    misses.TryRemove(key, out _);
                }
            }
        }
    }
}
