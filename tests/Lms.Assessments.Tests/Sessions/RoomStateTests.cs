using Lms.Assessments.Groups;
using Lms.Assessments.Polls;
using Lms.Assessments.Questions;
using Lms.Assessments.Sessions;
using Lms.Assessments.Slides;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Sessions;

/// <summary>One hour, looked at after each thing that happens. Payloads go through their stored form.</summary>
public class RoomStateTests
{
    private static readonly DateTimeOffset Begin = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    private static readonly Guid Trainer = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid CoTrainer = Guid.Parse("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Poll = Guid.Parse("00000000-0000-0000-0000-000000000003");
    private static readonly Guid Question = Guid.Parse("00000000-0000-0000-0000-000000000004");
    private RoomState _room = RoomState.Empty;

    private void Happens(string kind, object? payload = null, Audience audience = Audience.All) => _room = _room.After(
        new SessionEvent(_room.Seq + 1, kind, audience, Begin.AddMinutes(_room.Seq), payload is null ? "{}" : CanonicalJson.Write(payload)));

    [Fact]
    public void An_hour_from_opening_to_closing()
    {
        Assert.Equal(SessionState.Published, _room.State);

        Happens(SessionEventKind.Opened, new Opened("both", Trainer, "Nurgul"));
        Assert.Equal((SessionState.Open, "both", Trainer, "Nurgul"), (_room.State, _room.Mode, _room.Lead, _room.LeadName));

        Happens(SessionEventKind.SlideShown, new SlideShown(Poll, 1, 12, "image", "Welcome", 1200, 675, null));
        Assert.Equal("Welcome", _room.Slide!.Title);

        Happens(SessionEventKind.PollOpened, new PollOpened(Poll, 1, "single", "Who pays?", ["The worker", "The employer"], true, false, false, null, false));
        Assert.True(_room.Polls.Single().Open);
        Assert.Null(_room.Polls.Single().Shown);

        Happens(SessionEventKind.PollClosed, new PollClosed(Poll, 1));
        Happens(SessionEventKind.ResultsShown, new ResultsShown(Poll, 1, new Tally(3, [1, 2], []), null));
        Assert.False(_room.Polls.Single().Open);
        Assert.Equal([1, 2], _room.Polls.Single().Shown!.Counts);

        Happens(SessionEventKind.ResultsHidden, new ResultsHidden(Poll, 1));
        Assert.Null(_room.Polls.Single().Shown);

        Happens(SessionEventKind.QuestionAsked, new QuestionAsked(Question, "Is it legal?", Trainer, "Gulnora"));
        Happens(SessionEventKind.QuestionUpvoted, new QuestionUpvoted(Question, 4));
        Happens(SessionEventKind.QuestionAnswered, new QuestionAnswered(Question, "Yes."));
        Assert.Equal(new RoomQuestion(Question, "Is it legal?", "Gulnora", 4, "answered", "Yes."), _room.Questions.Single());

        Happens(SessionEventKind.QuestionRemoved, new QuestionSettled(Question));
        Assert.Empty(_room.Questions);

        Happens(SessionEventKind.GroupsFormed, new GroupsFormed(1, 4, "Find the flaw"));
        Happens(SessionEventKind.TimerSet, new TimerSet(Begin.AddMinutes(30), "Groups"));
        Assert.Equal((4, "Groups"), (_room.Groups!.Count, _room.Timer!.Label));

        Happens(SessionEventKind.CheckInOpened);
        Happens(SessionEventKind.TakenOver, new TakenOver(CoTrainer, "Dilnoza"));
        Assert.True(_room.CheckIn);
        Assert.Equal((CoTrainer, "Dilnoza"), (_room.Lead, _room.LeadName));

        Happens(SessionEventKind.Adjourned);
        Assert.Equal(SessionState.Adjourned, _room.State);
        Happens(SessionEventKind.Resumed);
        Happens(SessionEventKind.Closed);
        Assert.Equal((SessionState.Closed, false, null), (_room.State, _room.CheckIn, _room.Timer));
        Assert.Equal(17, _room.Seq);
    }

    [Fact]
    public void What_only_trainers_are_told_moves_the_number_and_nothing_else()
    {
        Happens(SessionEventKind.Opened, new Opened("online", Trainer, "Nurgul"));
        var before = _room;

        Happens(SessionEventKind.HandRaised, new HandRaised(CoTrainer, "Azamat"), Audience.Trainers);
        Happens(SessionEventKind.Message, new Message("for trainers", "Nurgul"), Audience.Trainers);

        Assert.Equal(before with { Seq = 3 }, _room);
    }

    [Fact]
    public void Only_the_last_messages_stay_in_sight()
    {
        for (var i = 1; i <= RoomState.MostMessages + 2; i++)
        {
            Happens(SessionEventKind.Message, new Message($"{i}", "Nurgul"));
        }

        Assert.Equal(RoomState.MostMessages, _room.Messages.Count);
        Assert.Equal(("3", Begin.AddMinutes(2)), (_room.Messages[0].Text, _room.Messages[0].At));
    }

    [Fact]
    public void A_kind_of_a_newer_program_is_counted_and_let_pass()
    {
        Happens("confetti", new Message("a", "b"));

        Assert.Equal(RoomState.Empty with { Seq = 1 }, _room);
    }

    [Fact]
    public void A_hole_in_the_log_is_refused()
    {
        var third = new SessionEvent(3, SessionEventKind.Resumed, Audience.All, Begin, "{}");

        Assert.Throws<ArgumentException>(() => RoomState.Empty.After(third));
    }

    [Fact]
    public void A_poll_opened_again_hides_what_was_shown_and_keeps_its_place()
    {
        var opened = new PollOpened(Poll, 1, "single", "Who pays?", ["a", "b"], false, true, false, null, false);
        Happens(SessionEventKind.PollOpened, opened);
        Happens(SessionEventKind.PollOpened, opened with { Poll = Question, Number = 2 });
        Happens(SessionEventKind.ResultsShown, new ResultsShown(Poll, 1, new Tally(1, [1, 0], []), [1]));

        Happens(SessionEventKind.PollOpened, opened);

        Assert.Equal([1, 2], _room.Polls.Select(p => p.Number));
        Assert.Equal((null, null, true), (_room.Polls[0].Shown, _room.Polls[0].Key, _room.Polls[0].Open));
    }
}
