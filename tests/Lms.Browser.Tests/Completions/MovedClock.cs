namespace Lms.Browser.Tests.Completions;

/// <summary>The machine's clock, and months of it passed over at once.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref ahead, (moment - System.GetUtcNow()).Ticks);
}
