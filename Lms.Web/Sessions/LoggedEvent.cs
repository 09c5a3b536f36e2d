using Lms.Assessments.Sessions;

namespace Lms.Web.Sessions;

/// <summary>An event and its JSON, written once for everybody it is sent to.</summary>
internal sealed record LoggedEvent(SessionEvent Event, byte[] Json)
{
    public bool IsFor(bool console) => console || Event.Audience == Audience.All;
}
