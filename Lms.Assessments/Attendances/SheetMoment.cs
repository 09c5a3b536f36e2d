using Lms.Assessments.Groups;
using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Assessments.Slides;

namespace Lms.Assessments.Attendances;

/// <summary>A line of the timeline.</summary>
/// <param name="Kind">A <see cref="SessionEventKind"/>.</param>
/// <param name="What">What it was about, in its own words: a slide's title, a poll's question, a name; null where the kind says all.</param>
public sealed record SheetMoment(DateTimeOffset At, string Kind, string? What)
{
    /// <summary>The line of an event; null for what the sheet shows elsewhere (questions, messages, tallies) or not at all (votes up, timers).</summary>
    public static SheetMoment? Of(SessionEvent happened) => happened.Kind switch
    {
        SessionEventKind.Opened => new(happened.At, happened.Kind, happened.Read<Opened>().LeadName),
        SessionEventKind.TakenOver => new(happened.At, happened.Kind, happened.Read<TakenOver>().LeadName),
        SessionEventKind.SlideShown => new(happened.At, happened.Kind, happened.Read<SlideShown>().Title),
        SessionEventKind.PollOpened => new(happened.At, happened.Kind, happened.Read<PollOpened>().Text),
        SessionEventKind.GroupsFormed => new(happened.At, happened.Kind, happened.Read<GroupsFormed>().Task),
        SessionEventKind.GroupReported => new(happened.At, happened.Kind, happened.Read<GroupReported>().Name),
        SessionEventKind.ModeChanged => new(happened.At, happened.Kind, happened.Read<ModeChanged>().Mode),
        SessionEventKind.Adjourned or SessionEventKind.Resumed or SessionEventKind.Closed or SessionEventKind.CheckInOpened or SessionEventKind.CheckInClosed
            => new(happened.At, happened.Kind, null),
        _ => null,
    };
}
