using Lms.Assessments.Sessions;

namespace Lms.Assessments.Meetings;

/// <summary>Where a meeting is: a link, a telephone number, a room.</summary>
public static class MeetingPlace
{
    /// <summary>What a time booked there is: online where the place is a link, otherwise a call; a visit is put down by the mentor.</summary>
    public static MeetingKind KindAt(string place) => IsLink(place) ? MeetingKind.Online : MeetingKind.Call;

    public static bool IsLink(string place) => VideoLink.IsValid(place);
}
