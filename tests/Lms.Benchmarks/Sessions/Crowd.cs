using System.Globalization;

namespace Lms.Benchmarks.Sessions;

/// <summary>What all clients of one run share: the clock, the counts, who is told what.</summary>
internal sealed class Crowd(HostProcess host)
{
    private long delivered;
    private int acknowledged;

    public HostProcess Host { get; } = host;

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>Messages that reached a client, pings not counted.</summary>
    public long Delivered => Interlocked.Read(ref delivered);

    /// <summary>Votes acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    public void CountDelivered() => Interlocked.Increment(ref delivered);

    /// <summary>How many were acknowledged with this one: a tally with at least as many voters shows it.</summary>
    public int CountAcknowledged() => Interlocked.Increment(ref acknowledged);

    /// <summary>The poll before is over.</summary>
    public void Forget() => Volatile.Write(ref acknowledged, 0);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
