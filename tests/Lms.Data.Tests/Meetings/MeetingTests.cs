using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Data.Meetings;
using Lms.Data.Outbox;
using Lms.Data.Tests.Mentorships;
using Lms.Testing;

namespace Lms.Data.Tests.Meetings;

public sealed class MeetingTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Of_two_who_want_the_same_time_one_has_it_and_the_other_is_told(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        await world.Assign.Run(world.World.Cohort.CohortId, world.World.Enrolments[1], world.Mentor, null, world.World.ByTrainer);
        var slot = await world.Offer();

        var tries = await Task.WhenAll(
            Try(() => world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.ByMentee)),
            Try(() => world.Book.Run(world.World.Enrolments[1], slot, MeetingKind.Call, world.World.ByTrainee(1))));

        Assert.Equal(["booked", "slot.taken"], tries.Order(StringComparer.Ordinal));
        Assert.Equal(2, (await world.Mails("meeting_booked")).Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_booked_time_moves_and_the_former_one_is_free_again(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var (first, second) = (await world.Offer(48), await world.Offer(72));
        var meeting = (await world.Book.Run(world.Enrolment, first, MeetingKind.Online, world.ByMentee))!.Value;
        Assert.Equal("meeting.already", (await Assert.ThrowsAsync<RuleBroken>(() => world.Book.Run(world.Enrolment, second, MeetingKind.Call, world.ByMentee))).Code);

        Assert.True(await world.Book.Move(meeting, second, world.ByMentee));

        Assert.Equal((MentorSlotState.Open, MentorSlotState.Booked), ((await world.Db.FindSlot(first))!.Standing, (await world.Db.FindSlot(second))!.Standing));
        var mail = (await new MentoringMailQueries(world.Db).Meeting(meeting, world.Mentor))!;
        Assert.Equal((1, world.Now.AddHours(72), true), (mail.CalendarSequence, mail.StartsAt, mail.AsMentor));
        Assert.Equal(2, (await world.Mails("meeting_moved")).Count);
        Assert.False(await world.Book.Move(meeting, first, world.ByMentor));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_participant_cancels_in_time_only_and_the_time_opens_again(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var slot = await world.Offer(48);
        var meeting = (await world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.ByMentee))!.Value;
        world.World.Clock.Advance(TimeSpan.FromHours(45));
        Assert.Equal("meeting.too_late", (await Assert.ThrowsAsync<RuleBroken>(() => world.Cancel.Run(meeting, null, world.ByMentee))).Code);
        world.World.Clock.AdjustTime(world.Now.AddHours(-5));
        Assert.False(await world.Cancel.Run(meeting, null, world.ByOther));
        Assert.True(await world.Cancel.Run(meeting, null, world.ByMentee));
        Assert.Equal(MentorSlotState.Open, (await world.Db.FindSlot(slot))!.Standing);
        Assert.Equal(2, (await world.Mails("meeting_cancelled")).Count);
        Assert.NotNull(await world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.ByMentee));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_time_the_mentor_calls_off_is_gone_and_may_be_offered_again(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var slot = await world.Offer(48);
        var meeting = (await world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.ByMentee))!.Value;
        await Assert.ThrowsAsync<RuleBroken>(() => world.Cancel.Run(meeting, " ", world.ByMentor));
        Assert.True(await world.Cancel.Run(meeting, "I am ill", world.ByMentor));
        Assert.Empty(await new SlotQueries(world.Db).Open(world.Enrolment, world.Now, 10));
        Assert.Equal(slot, await world.Offer(48));
        Assert.True(await world.Slots.Withdraw(slot, world.ByMentor));
        Assert.False(await world.Slots.Withdraw(slot, world.ByMentor));
        Assert.Null(await world.Slots.Run([("2026-12-05T10:00", world.Now.AddDays(4))], "Etc/UTC", 30, "x", world.World.ByTrainer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_books_another_mentors_time_or_for_another_person(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var slot = await world.Offer();
        Assert.Null(await world.Book.Run(world.World.Enrolments[1], slot, MeetingKind.Call, world.World.ByTrainee(1)));
        Assert.Null(await world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.World.ByTrainee(1)));
        Assert.Null(await world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.ByMentor));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_meeting_is_noted_once_it_began_by_its_mentor_and_its_files_are_for_its_two_sides(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var meeting = (await world.Book.Run(world.Enrolment, await world.Offer(48), MeetingKind.Call, world.ByMentee))!.Value;
        var note = new NoteMeeting(world.Db, world.World.Clock);
        Assert.Equal("meeting.not_yet", (await Assert.ThrowsAsync<RuleBroken>(() => note.Run(meeting, 1, MeetingState.Held, "", "", null, world.ByMentor))).Code);
        world.World.Clock.Advance(TimeSpan.FromHours(49));
        Assert.False(await note.Run(meeting, 1, MeetingState.Held, "", "", null, world.ByMentee));
        Assert.True(await note.Run(meeting, 1, MeetingState.Held, "Both read this", "Mine", null, world.ByMentor));
        await Assert.ThrowsAsync<RuleBroken>(() => note.Run(meeting, 1, MeetingState.Missed, "", "", null, world.ByMentor));
        Assert.Equal("Mine", (await world.Meetings.Find(meeting, world.ByMentor))!.PrivateNote);

        var door = new MeetingDoor();
        Assert.Equal((true, true, false, false), (
            await door.MayRead(world.Db, meeting, world.ByMentee), await door.MayChange(world.Db, meeting, world.ByMentor),
            await door.MayRead(world.Db, meeting, world.ByOther), await door.MayRead(world.Db, meeting, world.World.ByTrainer)));
    }

    private static async Task<string> Try(Func<Task<Guid?>> book)
    {
        try
        {
            return await book() is null ? "nothing" : "booked";
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }
}
