using Lms.Assessments.Meetings;
using Lms.Data.Meetings;
using Lms.Web.Parts;

namespace Lms.Web.Meetings;

/// <summary>One meeting in a list.</summary>
/// <param name="Href">Where the mentor opens it; null for the participant.</param>
/// <param name="ShowsFiles">Lists its files, to open.</param>
public sealed record MeetingView(MeetingRow Row, bool ShowsMentor, string? Href, bool ShowsFiles = false)
{
    public Kind Kind => Row.Standing switch
    {
        MeetingState.Held => Kind.Good,
        MeetingState.Planned => Kind.Info,
        MeetingState.Missed => Kind.Warning,
        _ => Kind.Quiet,
    };
}
