using Lms.Assessments.Meetings;
using Lms.Assessments.Mentorships;
using Lms.Assessments.Rules;
using Lms.Data.ActionPlans;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Mentorships;

public sealed class MentorshipTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_mentor_sees_their_own_person_and_nobody_else_whatever_their_scope(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var access = new PlanAccessQueries(world.Db);

        Assert.Equal(world.Mentorship, (await access.Find(world.Enrolment, world.ByMentor))!.MentorshipId);
        Assert.Null(await access.Find(world.World.Enrolments[1], world.ByMentor));
        Assert.Null(await access.Find(world.Enrolment, world.ByOther));
        Assert.Null(await access.Find(world.Enrolment, world.World.ByTrainer));
        Assert.Null(await access.OfMentorship(world.Mentorship, new Scope(world.Other, Everything: true)));
        Assert.True((await access.Find(world.Enrolment, world.ByMentee))!.IsOwn);
        Assert.Equal([world.Enrolment], (await new MentoringQueries(world.Db).Week(world.ByMentor, "en", world.Now)).Select(r => r.EnrolmentId));
        Assert.Empty(await new MentoringQueries(world.Db).Week(world.ByOther, "en", world.Now));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_has_no_role_in_the_cohort_is_an_outside_mentor_and_a_participant_is_none(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        await world.AddToPool(world.World.CoTrainer);

        var pool = await new MentorQueries(world.Db).Pool(world.World.Cohort.CohortId);

        Assert.Equal([world.Mentor, world.Other], pool.Where(m => m.IsOutside).OrderBy(m => m.LatinName).Select(m => m.PersonId));
        Assert.Equal(1, pool.Single(m => m.PersonId == world.Mentor).People);
        Assert.Equal("mentor.is_participant", (await Assert.ThrowsAsync<RuleBroken>(() => world.AddToPool(world.World.Trainees[1]))).Code);
        Assert.False(await world.Pool.Add(world.World.Cohort.CohortId, world.Other, new MentorTerms(3, ["en"]), world.ByOther));
        Assert.Equal("mentor.has_people", (await Assert.ThrowsAsync<RuleBroken>(() => world.Pool.Remove(world.World.Cohort.CohortId, world.Mentor, world.World.ByTrainer))).Code);
        Assert.True(await world.Pool.Remove(world.World.Cohort.CohortId, world.Other, world.World.ByTrainer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task With_another_mentor_the_former_sees_nothing_shared_notes_stay_and_private_ones_are_their_writers(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        await world.WriteOne();
        var starts = ("2026-12-01T09:00", world.Now.AddHours(-1));
        var held = await new RecordContact(world.Db, world.World.Clock).Run(world.Mentorship, MeetingKind.Call, starts, "Asia/Bishkek", 15, "She began the map", "She sounds tired", null, world.ByMentor);
        var slot = await world.Offer();
        var planned = await world.Book.Run(world.Enrolment, slot, MeetingKind.Call, world.ByMentee);
        var cohort = world.World.Cohort.CohortId;

        Assert.Equal("mentor.reason", (await Assert.ThrowsAsync<RuleBroken>(() => world.Assign.Run(cohort, world.Enrolment, world.Other, " ", world.World.ByTrainer))).Code);
        Assert.True(await world.Assign.Run(cohort, world.Enrolment, world.Other, "Speaks her language", world.World.ByTrainer));

        Assert.Null(await new PlanAccessQueries(world.Db).Find(world.Enrolment, world.ByMentor));
        Assert.Empty(await world.Meetings.OfEnrolment(world.Enrolment, world.ByMentor));
        Assert.Null(await world.Meetings.Find(held!.Value, world.ByMentor));
        var seen = (await world.Meetings.Find(held.Value, world.ByOther))!;
        Assert.Equal(("She began the map", ""), (seen.SharedNote, seen.PrivateNote));
        Assert.Equal("", (await world.Meetings.Find(held.Value, world.ByMentee))!.PrivateNote);
        Assert.Equal(MeetingState.Cancelled, await world.State(planned!.Value));
        Assert.Equal(MentorSlotState.Open, (await world.Db.FindSlot(slot))!.Standing);
        Assert.False(await world.Cancel.Run(held.Value, "x", world.ByMentor));
        Assert.DoesNotContain(await world.Audit(), d => d.Contains("tired", StringComparison.Ordinal) || d.Contains("map", StringComparison.Ordinal));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Everybody_without_a_mentor_gets_the_one_that_was_shown_and_a_pool_that_changed_is_shown_again(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine, trainees: 5);
        var (cohort, by) = (world.World.Cohort.CohortId, world.World.ByTrainer);
        var pair = new PairMentors(world.Db, world.World.Clock);
        var shown = PairMentors.Mark((await pair.Preview(cohort, PairingMethod.Load, by))!);

        await world.AddToPool(world.Other, most: 1);
        Assert.Equal("mentor.changed", (await Assert.ThrowsAsync<RuleBroken>(() => pair.Run(cohort, PairingMethod.Load, shown, by))).Code);
        var again = (await pair.Preview(cohort, PairingMethod.Load, by))!;
        Assert.Equal(3, await pair.Run(cohort, PairingMethod.Load, PairMentors.Mark(again), by));

        Assert.Equal(PairingReason.AllFull, again.Single(p => p.MentorId is null).Reason);
        var pool = await new MentorQueries(world.Db).Pool(cohort);
        Assert.Equal((3, 1), (pool.Single(m => m.PersonId == world.Mentor).People, pool.Single(m => m.PersonId == world.Other).People));
        Assert.Null(await pair.Preview(cohort, PairingMethod.Load, world.ByMentor));
        var left = again.Single(p => p.MentorId is null).EnrolmentId;
        Assert.Equal("mentor.full", (await Assert.ThrowsAsync<RuleBroken>(() => world.Assign.Run(cohort, left, world.Mentor, null, by))).Code);
    }
}
