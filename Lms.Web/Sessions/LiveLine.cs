using Lms.Data.People;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.SignalR;

namespace Lms.Web.Sessions;

/// <summary>
/// One open line to one page. Sending never waits: while the page has not taken the last message it is sent no other, and told to look
/// again once it has. One that stays behind for long is closed by <see cref="LiveLines"/>.
/// </summary>
internal sealed class LiveLine(HubConnectionContext connection, SignedIn person, Words words, TimeZoneInfo zone, DateTimeOffset openedAt)
{
    private readonly Lock sending = new();
    private Task? pending;
    private long pendingSince;
    private bool missed;

    public string Id => connection.ConnectionId;

    /// <summary>As they were when last looked at.</summary>
    public SignedIn Person { get; set; } = person;

    public Words Words => words;

    public TimeZoneInfo Zone => zone;

    public DateTimeOffset OpenedAt => openedAt;

    /// <summary>Where it sits; null until it joined.</summary>
    public LiveSeat? Seat { get; set; }

    /// <summary>Calls refused in a row, for being too many.</summary>
    public int Refused { get; set; }

    /// <param name="now">A timestamp of the clock.</param>
    public void Send(SerializedHubMessage message, long now)
    {
        lock (sending)
        {
            if (pending is { IsCompleted: false })
            {
                missed = true;
                return;
            }

            Write(message, now);
        }
    }

    /// <summary>Looks after a line that was behind: whether it has been for longer than <paramref name="most"/>.</summary>
    public bool IsStuck(TimeProvider clock, TimeSpan most, SerializedHubMessage look)
    {
        lock (sending)
        {
            if (pending is { IsCompleted: false })
            {
                return clock.GetElapsedTime(pendingSince) > most;
            }

            if (missed)
            {
                missed = false;
                Write(look, clock.GetTimestamp());
            }

            return false;
        }
    }

    public void Abort() => connection.Abort();

    private void Write(SerializedHubMessage message, long now)
    {
        var write = connection.WriteAsync(message);
        if (write.IsCompletedSuccessfully)
        {
            write.GetAwaiter().GetResult();
            pending = null;
        }
        else
        {
            (pending, pendingSince) = (write.AsTask(), now);
        }
    }
}
