using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>What an event does to the polls of a room.</summary>
public static class PollFold
{
    /// <summary>The same list where the event is not about polls, or is about one that was never opened.</summary>
    public static ValueList<RoomPoll> After(this ValueList<RoomPoll> polls, SessionEvent one) => one.Kind switch
    {
        SessionEventKind.PollOpened => polls.Opened(RoomPoll.From(one.Read<PollOpened>())),
        SessionEventKind.PollClosed => polls.Changed(one.Read<PollClosed>().Poll, p => p with { Open = false }),
        SessionEventKind.ResultsShown when one.Read<ResultsShown>() is var shown =>
            polls.Changed(shown.Poll, p => p with { Shown = shown.Tally, Key = shown.Key }),
        SessionEventKind.ResultsHidden => polls.Changed(one.Read<ResultsHidden>().Poll, p => p with { Shown = null, Key = null }),
        _ => polls,
    };

    private static ValueList<RoomPoll> Opened(this ValueList<RoomPoll> polls, RoomPoll opened) =>
        polls.Any(p => p.Poll == opened.Poll) ? polls.Changed(opened.Poll, _ => opened) : polls.Append(opened).ToValueList();

    private static ValueList<RoomPoll> Changed(this ValueList<RoomPoll> polls, Guid poll, Func<RoomPoll, RoomPoll> change) =>
        polls.Select(p => p.Poll == poll ? change(p) : p).ToValueList();
}
