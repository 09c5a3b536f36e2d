using System.Collections.Concurrent;
using System.Threading.Channels;
using Lms.Data.Sessions;
using Microsoft.Extensions.Options;

namespace Lms.Web.Sessions;

/// <summary>The rooms that have lines on this host, and the logs this host has read, by session.</summary>
internal sealed class LiveRooms : IDisposable
{
    // A log nobody asked for in this time is read again when somebody does.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly Lock door = new();
    private readonly ConcurrentDictionary<Guid, LiveRoom> rooms = new();
    private readonly ConcurrentDictionary<Guid, KeptLog> logs = new();
    private readonly Channel<LiveRoom> opened = Channel.CreateUnbounded<LiveRoom>();
    private readonly SessionEventQueries events;
    private readonly SessionSignal signal;
    private readonly ISessionBus bus;
    private readonly IOptions<LiveSettings> settings;

    public LiveRooms(SessionEventQueries events, SessionSignal signal, ISessionBus bus, IOptions<LiveSettings> settings)
    {
        (this.events, this.signal, this.bus, this.settings) = (events, signal, bus, settings);
        signal.Changed += OnCommitted;
        bus.Heard += OnHint;
    }

    public IEnumerable<LiveRoom> All => rooms.Select(pair => pair.Value);

    /// <summary>Rooms as they open, for whoever keeps them going.</summary>
    public ChannelReader<LiveRoom> Opened => opened.Reader;

    public RoomLog Log(Guid sessionId)
    {
        var kept = logs.GetOrAdd(sessionId, id => new KeptLog(new RoomLog(id, events)));
        kept.UsedAt = TimeProvider.System.GetTimestamp();
        return kept.Log;
    }

    /// <summary>Seats a line. Its log must have been read up to what its person may see. Throws <see cref="LiveRefused.Full"/>.</summary>
    public LiveSeat Enter(LiveLine line, SessionAccess access)
    {
        lock (door)
        {
            Leave(line);
            if (!rooms.TryGetValue(access.SessionId, out var room))
            {
                room = new LiveRoom(access.SessionId, Log(access.SessionId));
                room.ToRoom.Start(room.Log.State.Seq);
                room.ToConsoles.Start(room.Log.State.Seq);
                rooms[access.SessionId] = room;
                opened.Writer.TryWrite(room);
            }

            if (room.Count >= settings.Value.MostPerSession && !access.MayRun)
            {
                throw new LiveRefused(LiveRefused.Full);
            }

            line.Seat = new LiveSeat(room, access.MayRun, access.IsTrainee);
            room.Add(line);
            return line.Seat;
        }
    }

    public void Leave(LiveLine line)
    {
        lock (door)
        {
            if (line.Seat is not { } seat)
            {
                return;
            }

            seat.Room.Remove(line);
            line.Seat = null;
            if (seat.Room.Count == 0 && rooms.TryRemove(seat.Room.SessionId, out _))
            {
                seat.Room.IsOver = true;
                seat.Room.Wake();
            }
        }
    }

    /// <summary>Lets go of logs that nobody sits over or asked for lately.</summary>
    public void Forget()
    {
        foreach (var (id, kept) in logs)
        {
            if (!rooms.ContainsKey(id) && TimeProvider.System.GetElapsedTime(kept.UsedAt) > Kept)
            {
                logs.TryRemove(id, out _);
            }
        }
    }

    public void Dispose()
    {
        signal.Changed -= OnCommitted;
        bus.Heard -= OnHint;
    }

    private void OnCommitted(SessionChange change)
    {
        OnHint(change);
        bus.Say(change);
    }

    private void OnHint(SessionChange change)
    {
        if (rooms.TryGetValue(change.SessionId, out var room))
        {
            room.Mark(change.Part, change.Subject);
        }
    }

    private sealed class KeptLog(RoomLog log)
    {
        public RoomLog Log => log;

        public long UsedAt { get; set; }
    }
}
