using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Polls;
using Lms.Assessments.Questions;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Sessions;

/// <summary>Wherever somebody's line broke, the snapshot and the rest bring them to where the others are.</summary>
public class RoomStatePropertyTests
{
    private static readonly DateTimeOffset Begin = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static readonly (string Kind, Func<int, object?> Payload)[] Kinds =
    [
        (SessionEventKind.Opened, n => new Opened("both", Id(n), "A")),
        (SessionEventKind.Adjourned, _ => null),
        (SessionEventKind.Resumed, _ => null),
        (SessionEventKind.PollOpened, n => new PollOpened(Id(n), n, "single", "?", ["a", "b"], false, true, false, null, false)),
        (SessionEventKind.PollClosed, n => new PollClosed(Id(n), n)),
        (SessionEventKind.ResultsShown, n => new ResultsShown(Id(n), n, new Tally(n, [n, 0], []), null)),
        (SessionEventKind.ResultsHidden, n => new ResultsHidden(Id(n), n)),
        (SessionEventKind.QuestionAsked, n => new QuestionAsked(Id(n), "?", Id(n), "B")),
        (SessionEventKind.QuestionUpvoted, n => new QuestionUpvoted(Id(n), n)),
        (SessionEventKind.QuestionRemoved, n => new QuestionSettled(Id(n))),
        (SessionEventKind.Message, n => new Message($"{n}", "C")),
        (SessionEventKind.TimerSet, n => new TimerSet(Begin.AddMinutes(n), null)),
        (SessionEventKind.HandRaised, n => new HandRaised(Id(n), "D")),
    ];

    public static Arbitrary<SessionEvent[]> Logs() =>
        (from picks in Gen.Zip(Gen.Elements(Kinds), Gen.Choose(1, 3)).ListOf()
         select picks.Select((p, i) => new SessionEvent(
             i + 1, p.Item1.Kind, p.Item1.Kind == SessionEventKind.HandRaised ? Audience.Trainers : Audience.All, Begin,
             p.Item1.Payload(p.Item2) is { } payload ? CanonicalJson.Write(payload) : "{}")).ToArray()).ToArbitrary();

    [Property(Arbitrary = [typeof(RoomStatePropertyTests)])]
    public void The_snapshot_and_the_rest_are_the_whole(SessionEvent[] log, PositiveInt cut)
    {
        var at = cut.Get % (log.Length + 1);

        Assert.Equal(RoomState.Of(log), RoomState.Of(log.Take(at)).After(log.Skip(at)));
    }

    [Property(Arbitrary = [typeof(RoomStatePropertyTests)])]
    public void Reading_a_part_twice_changes_nothing(SessionEvent[] log, PositiveInt cut)
    {
        var at = cut.Get % (log.Length + 1);

        Assert.Equal(RoomState.Of(log), RoomState.Of(log).After(log.Skip(at)));
    }
}
