using Lms.Assessments.Sessions;
using Lms.Web.Parts;

namespace Lms.Web.Sessions;

/// <summary>How a session's state looks: the one thing people look for is whether it runs.</summary>
internal static class StateLook
{
    public static Kind Of(SessionState state) => state switch
    {
        SessionState.Open => Kind.Good,
        SessionState.Published => Kind.Info,
        SessionState.Adjourned or SessionState.Draft => Kind.Warning,
        SessionState.Cancelled => Kind.Danger,
        _ => Kind.Quiet,
    };
}
