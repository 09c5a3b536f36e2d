using Microsoft.AspNetCore.SignalR;

namespace Lms.Benchmarks.Sessions;

/// <summary>The same messages with nothing behind them: what SignalR alone costs on this machine.</summary>
internal sealed class BareHub(BareRoom room) : Hub
{
    public async Task<object> Join(Guid session, int after)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, BareRoom.Group);
        return room.Snapshot(session, after);
    }

    public object Vote(Guid poll, string choice, string key, long clientSeq)
    {
        room.Count(choice);
        return new { at = room.Now, stands = true, again = false, choice };
    }
}
