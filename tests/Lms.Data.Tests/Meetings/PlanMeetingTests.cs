using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Data.Meetings;
using Lms.Data.Tests.Mentorships;
using Lms.Testing;

namespace Lms.Data.Tests.Meetings;

public sealed class PlanMeetingTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_mentor_sets_a_meeting_and_both_are_written_and_it_stands_in_the_audit(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);

        var meeting = (await Plan(world, hours: 48, kind: MeetingKind.Visit))!.Value;

        var row = (await world.Meetings.Find(meeting, world.ByMentor))!;
        Assert.Equal(("planned", "visit", world.Now.AddHours(48), 30, "Room 4", "Asia/Tashkent"), (row.State, row.Kind, row.StartsAt, row.Minutes, row.Place, row.TimeZone));
        Assert.Equal(2, (await world.Mails("meeting_booked")).Count);
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'PlanMeeting' AND ActorId = @Mentor", new { world.Mentor }));
        Assert.True(await world.Cancel.Run(meeting, null, world.ByMentee));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Times_offered_that_touch_it_are_withdrawn_and_those_beside_it_stay(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var (same, beside) = (await world.Offer(48), await world.Offer(49));

        await Plan(world, hours: 48, minutes: 60);

        Assert.Equal((MentorSlotState.Withdrawn, MentorSlotState.Open), ((await world.Db.FindSlot(same))!.Standing, (await world.Db.FindSlot(beside))!.Standing));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_time_offered_across_a_meeting_is_not_shown_to_others_and_not_given_away(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        await world.Assign.Run(world.World.Cohort.CohortId, world.World.Enrolments[1], world.Mentor, null, world.World.ByTrainer);
        await Plan(world, hours: 48, minutes: 90);
        var across = await world.Offer(49);

        Assert.Empty(await new SlotQueries(world.Db).Open(world.World.Enrolments[1], world.Now, 10));
        Assert.Equal("slot.taken", await Refused(() => world.Book.Run(world.World.Enrolments[1], across, MeetingKind.Call, world.World.ByTrainee(1))));
        Assert.Equal(MentorSlotState.Open, (await world.Db.FindSlot(across))!.Standing);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_have_one_meeting_planned_and_a_mentor_meets_one_person_at_a_time(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var other = await Second(world);
        await Plan(world, hours: 48);

        Assert.Equal("meeting.one_planned", await Refused(() => Plan(world, hours: 72)));
        Assert.Equal("meeting.busy", await Refused(() => Plan(world, hours: 48, mentorship: other)));
        // One that ends as the other begins is in nobody's way.
        Assert.NotNull(await world.PlanAt(other, world.Now.AddHours(48).AddMinutes(30)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Of_two_meetings_set_for_the_same_time_at_once_one_stands(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var other = await Second(world);

        var tries = await Task.WhenAll(Refused(() => Plan(world, hours: 48)), Refused(() => Plan(world, hours: 48, mentorship: other)));

        Assert.Equal(["", "meeting.busy"], tries.Order(StringComparer.Ordinal));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_else_sets_a_meeting_nor_the_mentor_once_another_took_over(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        foreach (var stranger in new[] { world.ByMentee, world.ByOther, world.World.ByTrainer })
        {
            Assert.Null(await world.PlanAt(world.Mentorship, world.Now.AddHours(48), by: stranger));
        }

        await world.Assign.Run(world.World.Cohort.CohortId, world.Enrolment, world.Other, "Speaks the language", world.World.ByTrainer);
        Assert.Null(await Plan(world, hours: 48));
        Assert.Empty(await world.Mails("meeting_booked"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_time_that_passed_and_a_meeting_without_a_place_are_refused(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        Assert.Equal("slot.past", await Refused(() => Plan(world, hours: -1)));
        Assert.Equal("slot.minutes", await Refused(() => Plan(world, hours: 48, minutes: 5)));
        Assert.Equal("slot.place", await Refused(() => world.PlanAt(world.Mentorship, world.Now.AddHours(48), place: " ")));
    }

    private static Task<Guid?> Plan(MentorWorld world, int hours, int minutes = 30, MeetingKind kind = MeetingKind.Call, Guid? mentorship = null) =>
        world.PlanAt(mentorship ?? world.Mentorship, world.Now.AddHours(hours), minutes, kind);

    // The second trainee is given to the same mentor.
    private static async Task<Guid> Second(MentorWorld world)
    {
        await world.Assign.Run(world.World.Cohort.CohortId, world.World.Enrolments[1], world.Mentor, null, world.World.ByTrainer);
        return await world.Db.Read<Guid>("SELECT Id FROM Mentorship WHERE EnrolmentId = @enrolment", new { enrolment = world.World.Enrolments[1] });
    }

    private static async Task<string> Refused(Func<Task<Guid?>> plan)
    {
        try
        {
            Assert.NotNull(await plan());
            return "";
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }
}
