using System.Threading.Channels;

namespace Lms.Data.Certificates;

/// <summary>
/// Tells the drawer of this process that a certificate was committed, so that it is drawn within seconds. Only a hint: what is lost
/// with the process, the next sweep finds in the table.
/// </summary>
public sealed class FreshCertificates
{
    // One mark is enough: whoever wakes draws everything that is undrawn.
    private readonly Channel<bool> mark = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Announce() => mark.Writer.TryWrite(true);

    /// <summary>Waits until something was announced since the last wait.</summary>
    public async ValueTask Wait(CancellationToken cancel) => await mark.Reader.ReadAsync(cancel);
}
