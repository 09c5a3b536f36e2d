using System.Collections.Immutable;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;

namespace Lms.Web.Sessions;

/// <summary>
/// A session's log and its fold as this host last read them, so that a thousand people joining cost a few reads. Never newer than the
/// database, and brought up to it before anything is said from it.
/// </summary>
internal sealed class RoomLog(Guid sessionId, SessionEventQueries events) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Known known = new(RoomState.Empty, []);
    private volatile SharedJson? shared;

    public RoomState State => known.State;

    public LiveTallies Tallies { get; } = new();

    /// <summary>Reads on until it holds this number at least.</summary>
    public async Task<RoomState> CatchUp(int atLeast)
    {
        if (State.Seq < atLeast)
        {
            await reading.WaitAsync();
            try
            {
                if (State.Seq < atLeast)
                {
                    await Read();
                }
            }
            finally
            {
                reading.Release();
            }
        }

        return State;
    }

    /// <summary>The events after a number, in their order.</summary>
    public IEnumerable<LoggedEvent> After(int seq, bool console)
    {
        var all = known.Events;
        for (var i = Math.Max(0, seq); i < all.Length; i++)
        {
            if (all[i].IsFor(console))
            {
                yield return all[i];
            }
        }
    }

    /// <summary>The shared part of the snapshot, written once for each state of it.</summary>
    /// <param name="key">Whatever else it is written from.</param>
    public byte[] Shared(RoomState state, object key, Func<byte[]> write)
    {
        if (shared is { } last && ReferenceEquals(last.State, state) && last.Key.Equals(key))
        {
            return last.Json;
        }

        var json = write();
        shared = new SharedJson(state, key, json);
        return json;
    }

    public void Dispose() => reading.Dispose();

    private async Task Read()
    {
        var more = await events.After(sessionId, State.Seq);
        if (more.Count > 0)
        {
            known = new Known(State.After(more), known.Events.AddRange(more.Select(e => new LoggedEvent(e, LiveJson.Event(e)))));
        }
    }

    private sealed record Known(RoomState State, ImmutableArray<LoggedEvent> Events);

    private sealed record SharedJson(RoomState State, object Key, byte[] Json);
}
