using Lms.Data.Polls;

namespace Lms.Web.Sessions;

/// <summary>The tallies of a room's polls as this host last read them.</summary>
internal sealed class LiveTallies
{
    private volatile IReadOnlyList<LiveTally> all = [];
    private long version;

    public IReadOnlyList<LiveTally> All => all;

    /// <summary>A timestamp of the machine; 0 = never.</summary>
    public long ReadAt { get; private set; }

    /// <summary>Changes whenever they do: part of what a written snapshot was made from.</summary>
    public long Version => Interlocked.Read(ref version);

    public void Set(IReadOnlyList<LiveTally> tallies)
    {
        ReadAt = TimeProvider.System.GetTimestamp();
        if (!tallies.SequenceEqual(all))
        {
            all = tallies;
            Interlocked.Increment(ref version);
        }
    }
}
