using System.Data.Common;
using Lms.Assessments.Sessions;
using Lms.Data.Attendances;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace Lms.Web.Sessions;

/// <summary>
/// Tells pages what was committed, a room at a time and on a beat: however many people vote between two beats, each page is sent one
/// message. Reads the database once a beat and room, and only when something changed.
/// </summary>
internal sealed class LiveTicker(
    LiveRooms rooms, LiveQueries queries, PollQueries polls, CloseDuePolls due, KeepPresence presence, LivePace pace, TimeProvider clock, ILogger<LiveTicker> log) : BackgroundService
{
    // A timer may go off a little early, and a beat that was due must not wait for the next for that: a fiftieth of it.
    private const int TimerError = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loops = new List<Task>();
        await foreach (var room in rooms.Opened.ReadAllAsync(stoppingToken))
        {
            loops.RemoveAll(l => l.IsCompleted);
            loops.Add(Run(room, stoppingToken));
        }
    }

    private async Task Run(LiveRoom room, CancellationToken stop)
    {
        await Task.Yield();
        var beat = new RoomBeat();
        while (!stop.IsCancellationRequested && !room.IsOver)
        {
            try
            {
                await room.Woken(stop);
                beat.At = TimeProvider.System.GetTimestamp();
                await Tick(room, beat);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error) when (error is DbException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException)
            {
                // The room goes on when the database does; what was marked is read again.
                log.LogWarning(error, "Session {Session} could not be told what happened", room.SessionId);
                room.Mark(SessionPart.Log);
                room.Mark(SessionPart.Tally);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            // Paces real sockets: a test's clock that stands still must not stop it. From beginning to beginning, so that a thousand lines,
            // which take a while, hear as often as ten. With no console there is nobody to be told sooner than the room is.
            var rest = (room.HasConsoles ? pace.Console : pace.Room) - TimeProvider.System.GetElapsedTime(beat.At);
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, TimeProvider.System, CancellationToken.None);
            }
        }

        await Sign(room);
    }

    private async Task Tick(LiveRoom room, RoomBeat beat)
    {
        await Sign(room);
        await CloseDue(room, beat);
        if (room.Take(SessionPart.Log))
        {
            await ReadOn(room);
        }

        if (room.Take(SessionPart.Tally) && (room.HasConsoles || room.Log.State.Polls.Any(p => p.Shown is not null)))
        {
            room.Log.Tallies.Set(await polls.LiveTallies(room.SessionId, clock.GetUtcNow()));
        }

        var now = TimeProvider.System.GetTimestamp();
        Tell(room, room.ToConsoles, console: true, now);
        if (TimeProvider.System.GetElapsedTime(beat.RoomAt, beat.At) >= pace.Room - (pace.Room / TimerError))
        {
            beat.RoomAt = beat.At;
            Tell(room, room.ToRoom, console: false, now);
            beat.ToldTallies = room.Log.Tallies.Version;
        }
        else if (room.ToRoom.Looked < room.Log.State.Seq || beat.ToldTallies != room.Log.Tallies.Version)
        {
            room.Wake();
        }

        TellGroups(room, now);
        TellPeople(room, beat, now);
    }

    private async Task ReadOn(LiveRoom room)
    {
        var before = room.Log.State;
        var after = await room.Log.CatchUp(before.Seq + 1);
        if (after.State == SessionState.Open && before.State != SessionState.Open)
        {
            room.SignEverybody();
        }

        // By reference: the same person moved twice writes two alike events.
        if (!ReferenceEquals(after.Groups, before.Groups))
        {
            await Regroup(room);
        }

        if (!ReferenceEquals(after.Polls, before.Polls))
        {
            room.Mark(SessionPart.Tally);
        }
    }

    /// <summary>A countdown that is over is closed at its second and not at the next sweep.</summary>
    private async Task CloseDue(LiveRoom room, RoomBeat beat)
    {
        var next = room.Log.State.Polls.Where(p => p is { Open: true, ClosesAt: not null }).Min(p => p.ClosesAt);
        if (next <= clock.GetUtcNow())
        {
            await due.Of(room.SessionId);
            room.Mark(SessionPart.Log);
        }
        else if (next is { } at && beat.DueAt != at)
        {
            beat.DueAt = at;
            _ = Task.Delay(at - clock.GetUtcNow(), clock).ContinueWith(_ => room.Wake(), TaskScheduler.Default);
        }
    }

    private static void Tell(LiveRoom room, RoomVoice voice, bool console, long now)
    {
        if (voice.Events(room.Log) is { } events)
        {
            room.Send(console, events, now);
        }

        foreach (var counts in voice.Counts(room.Log))
        {
            room.Send(console, counts, now);
        }
    }

    private static void TellGroups(LiveRoom room, long now)
    {
        foreach (var group in room.TakeGroups())
        {
            var named = group == Guid.Empty ? (Guid?)null : group;
            var message = LiveMessage.Group(named);
            room.Send(console: true, message, now);
            foreach (var line in room.Lines.Where(l => named is not null && l.Seat is { Console: false } seat && seat.Group == named))
            {
                line.Send(message, now);
            }
        }
    }

    private void TellPeople(LiveRoom room, RoomBeat beat, long now)
    {
        beat.PeopleChanged |= room.Take(SessionPart.People);
        if (!beat.PeopleChanged)
        {
            return;
        }

        if (TimeProvider.System.GetElapsedTime(beat.PeopleAt) < pace.People)
        {
            room.Wake();
            return;
        }

        (beat.PeopleAt, beat.PeopleChanged) = (now, false);
        room.Send(console: true, LiveMessage.People, now);
    }

    private async Task Sign(LiveRoom room)
    {
        if (room.TakeSigns() is { Count: > 0 } signs && room.Log.State.State == SessionState.Open)
        {
            await presence.Run(room.SessionId, signs, clock.GetUtcNow());
        }
    }

    private async Task Regroup(LiveRoom room)
    {
        var groups = await queries.Groups(room.SessionId);
        foreach (var line in room.Lines)
        {
            if (line.Seat is { } seat)
            {
                seat.Group = groups.TryGetValue(line.Person.PersonId, out var group) ? group : null;
            }
        }
    }

    private sealed class RoomBeat
    {
        /// <summary>When the beat began, a timestamp of the machine; so is what follows.</summary>
        public long At { get; set; }

        public long RoomAt { get; set; }

        public long ToldTallies { get; set; }

        /// <summary>End of the countdown that a wake-up is set for.</summary>
        public DateTimeOffset? DueAt { get; set; }

        public long PeopleAt { get; set; }

        public bool PeopleChanged { get; set; }
    }
}
