using Lms.Assessments.Groups;
using Lms.Assessments.Polls;
using Lms.Assessments.Questions;
using Lms.Assessments.Slides;
using Lms.Assessments.Values;

namespace Lms.Assessments.Sessions;

/// <summary>
/// What everybody in a session sees at one moment: a fold of its log, so that whoever comes back after a lost line stands where all
/// the others stand. What only trainers are told (hands, notes) moves <see cref="Seq"/> and nothing else. An event of a kind this
/// program does not know does the same: a newer host may write it.
/// </summary>
public sealed record RoomState
{
    /// <summary>Messages kept in sight.</summary>
    public const int MostMessages = 10;

    public static readonly RoomState Empty = new();

    /// <summary>Number of the newest event in it; 0 before the first.</summary>
    public int Seq { get; init; }

    public SessionState State { get; init; } = SessionState.Published;

    public string? Mode { get; init; }

    public Guid? Lead { get; init; }

    public string? LeadName { get; init; }

    /// <summary>What is on the screen; null = nothing.</summary>
    public SlideShown? Slide { get; init; }

    /// <summary>In the order of their first opening.</summary>
    public ValueList<RoomPoll> Polls { get; init; } = [];

    /// <summary>In the order asked.</summary>
    public ValueList<RoomQuestion> Questions { get; init; } = [];

    public TimerSet? Timer { get; init; }

    /// <summary>The newest forming; each person's own group is read for them alone.</summary>
    public GroupsFormed? Groups { get; init; }

    /// <summary>The last <see cref="MostMessages"/>, oldest first.</summary>
    public ValueList<RoomMessage> Messages { get; init; } = [];

    /// <summary>People in the room may give the code of the moment.</summary>
    public bool CheckIn { get; init; }

    public static RoomState Of(IEnumerable<SessionEvent> log) => Empty.After(log);

    public RoomState After(IEnumerable<SessionEvent> more) => more.Aggregate(this, (room, one) => room.After(one));

    /// <summary>
    /// With one event more. One it holds already changes nothing, so a part of the log may be read twice. Throws
    /// <see cref="ArgumentException"/> when events between are missing: a state with a hole would be wrong without showing it.
    /// </summary>
    public RoomState After(SessionEvent one)
    {
        if (one.Seq <= Seq)
        {
            return this;
        }

        if (one.Seq != Seq + 1)
        {
            throw new ArgumentException($"Event {one.Seq} does not follow {Seq}.", nameof(one));
        }

        return (one.Audience == Audience.All ? Heard(one) : this) with { Seq = one.Seq };
    }

    private RoomState Heard(SessionEvent one) => one.Kind switch
    {
        SessionEventKind.Opened => Begun(one.Read<Opened>()),
        SessionEventKind.Adjourned => this with { State = SessionState.Adjourned },
        SessionEventKind.Resumed => this with { State = SessionState.Open },
        SessionEventKind.Closed => this with { State = SessionState.Closed, Timer = null, CheckIn = false },
        SessionEventKind.TakenOver => Taken(one.Read<TakenOver>()),
        SessionEventKind.ModeChanged => this with { Mode = one.Read<ModeChanged>().Mode },
        SessionEventKind.SlideShown => this with { Slide = one.Read<SlideShown>() },
        SessionEventKind.SlideHidden => this with { Slide = null },
        SessionEventKind.GroupsFormed => this with { Groups = one.Read<GroupsFormed>() },
        SessionEventKind.TimerSet => this with { Timer = one.Read<TimerSet>() },
        SessionEventKind.TimerCleared => this with { Timer = null },
        SessionEventKind.CheckInOpened => this with { CheckIn = true },
        SessionEventKind.CheckInClosed => this with { CheckIn = false },
        SessionEventKind.Message => Said(one.Read<Message>(), one.At),
        _ => this with { Polls = Polls.After(one), Questions = Questions.After(one) },
    };

    private RoomState Begun(Opened opened) => this with
    {
        State = SessionState.Open,
        Mode = opened.Mode,
        Lead = opened.Lead,
        LeadName = opened.LeadName,
    };

    private RoomState Taken(TakenOver taken) => this with { Lead = taken.Lead, LeadName = taken.LeadName };

    private RoomState Said(Message message, DateTimeOffset at) => this with
    {
        Messages = Messages.Append(new RoomMessage(message.Text, message.Name, at)).TakeLast(MostMessages).ToValueList(),
    };
}
