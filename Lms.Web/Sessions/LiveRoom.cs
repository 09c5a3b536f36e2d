using System.Collections.Concurrent;
using System.Threading.Channels;
using Lms.Data.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace Lms.Web.Sessions;

/// <summary>
/// A session that has lines on this host: who sits in it, what was told to whom, and what changed since. Marks are set by whoever
/// commits and taken by the room's own loop, so a hundred votes between two ticks are one push.
/// </summary>
internal sealed class LiveRoom(Guid sessionId, RoomLog log)
{
    // Apart, so that a push to one of the two audiences does not walk through the other.
    private readonly ConcurrentDictionary<string, LiveLine> trainees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LiveLine> consoles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, bool> groups = new();
    private readonly ConcurrentDictionary<Guid, bool> signs = new();
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int marks;

    public Guid SessionId => sessionId;

    public RoomLog Log => log;

    public RoomVoice ToRoom { get; } = new(console: false);

    public RoomVoice ToConsoles { get; } = new(console: true);

    /// <summary>Its last line has gone; a new one opens a new room.</summary>
    public bool IsOver { get; set; }

    public int Count => trainees.Count + consoles.Count;

    public IEnumerable<LiveLine> Lines => consoles.Concat(trainees).Select(pair => pair.Value);

    public bool HasConsoles => !consoles.IsEmpty;

    /// <summary>A line that has its seat.</summary>
    public void Add(LiveLine line)
    {
        Of(line.Seat!.Console)[line.Id] = line;
        Seen(line);
    }

    /// <summary>A line that has its seat still.</summary>
    public void Remove(LiveLine line)
    {
        Of(line.Seat!.Console).TryRemove(line.Id, out _);
        Seen(line);
    }

    /// <summary>Sends to one of the two audiences.</summary>
    public void Send(bool console, SerializedHubMessage message, long now)
    {
        foreach (var (_, line) in Of(console))
        {
            line.Send(message, now);
        }
    }

    /// <summary>The session begins now for everybody who sat waiting.</summary>
    public void SignEverybody()
    {
        foreach (var line in Lines)
        {
            Seen(line);
        }
    }

    /// <summary>Trainees who came or went since the last call: their presence is written with the next tick, all in one go.</summary>
    public IReadOnlyList<Guid> TakeSigns() => Taken(signs);

    public void Mark(SessionPart part, Guid? subject = null)
    {
        if (part == SessionPart.Groups)
        {
            groups[subject ?? Guid.Empty] = true;
        }

        Interlocked.Or(ref marks, 1 << (int)part);
        Wake();
    }

    public bool Take(SessionPart part) => (Interlocked.And(ref marks, ~(1 << (int)part)) & (1 << (int)part)) != 0;

    /// <summary>Groups whose notes were saved since the last call; <see cref="Guid.Empty"/> for one that was not named.</summary>
    public IReadOnlyList<Guid> TakeGroups() => Taken(groups);

    public void Wake() => woken.Writer.TryWrite(true);

    public ValueTask<bool> Woken(CancellationToken cancel) => woken.Reader.ReadAsync(cancel);

    private ConcurrentDictionary<string, LiveLine> Of(bool console) => console ? consoles : trainees;

    private static List<Guid> Taken(ConcurrentDictionary<Guid, bool> marked) => [.. marked.Select(m => m.Key).Where(id => marked.TryRemove(id, out _))];

    private void Seen(LiveLine line)
    {
        if (line.Seat is { IsTrainee: true })
        {
            signs[line.Person.PersonId] = true;
            Wake();
        }
    }
}
