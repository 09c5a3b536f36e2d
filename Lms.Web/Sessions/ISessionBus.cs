using Lms.Data.Sessions;

namespace Lms.Web.Sessions;

/// <summary>Tells the other hosts that something of a session was committed. Hints only: lost ones are made up for by reading heads.</summary>
internal interface ISessionBus
{
    /// <summary>What another host said.</summary>
    event Action<SessionChange>? Heard;

    /// <summary>Hints of other hosts come at once; otherwise pages follow by reading heads.</summary>
    bool IsUp { get; }

    /// <summary>Called on the thread that committed: never waits, never throws.</summary>
    void Say(SessionChange change);
}
