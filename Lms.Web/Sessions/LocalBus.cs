using Lms.Data.Sessions;

namespace Lms.Web.Sessions;

/// <summary>One host: nobody else to tell.</summary>
internal sealed class LocalBus : ISessionBus
{
    public event Action<SessionChange>? Heard
    {
        add { }
        remove { }
    }

    public bool IsUp => true;

    public void Say(SessionChange change)
    {
    }
}
