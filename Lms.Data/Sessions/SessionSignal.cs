namespace Lms.Data.Sessions;

/// <summary>
/// Says on this host that something of a session was committed, so that whoever pushes to pages looks. A hint: the truth is in the
/// tables, and nothing is wrong when it is lost.
/// </summary>
public sealed class SessionSignal
{
    /// <summary>Called on the thread that committed: be quick.</summary>
    public event Action<SessionChange>? Changed;

    public void Raise(SessionChange change) => Changed?.Invoke(change);
}
