using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Data.Submissions;
using Lms.Testing;

namespace Lms.Data.Tests.Submissions;

/// <summary>Work begun, written and handed in, on both engines.</summary>
public sealed class SubmissionTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Beginning_twice_at_once_is_one_submission(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await work.Begin(0);
            }
            catch (RuleBroken broken) when (broken.Code == "submission.begun_elsewhere")
            {
                return await work.Begin(0);
            }
        })));
        Assert.Single(begun.Distinct());
        Assert.Equal(1, await work.World.Db.Read<long>("SELECT COUNT(*) FROM Submission"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_text_that_was_handed_in_stays_as_it_was_and_the_header_says_so(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var id = await work.Begin(0);
        await work.Save.Run(id, new SentDraft("First", 0), work.By(0));
        await work.HandIn.Run(id, new SentDraft("First, and final", 1), "key-of-request", work.By(0));
        await work.HandIn.Run(id, new SentDraft("First, and final", 1), "key-of-request", work.By(0));

        var stored = await work.Read(id);
        Assert.Equal(("handed_in", 1, 0), (stored.Row.State, stored.Row.Round, stored.Row.LateSeconds));
        Assert.Equal("First, and final", stored.Submission.Newest!.Text);
        Assert.Equal([work.World.Enrolments[0]], stored.Submission.Newest.Members);
        Assert.Equal(2, stored.Submission.StepCount);
        Assert.Equal(1, await work.World.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'HandIn'"));
        Assert.Equal("submission.already_handed_in", (await Assert.ThrowsAsync<RuleBroken>(() => work.Save.Run(id, new SentDraft("More", 2), work.By(0)))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Of_two_people_of_a_group_who_save_at_once_one_is_shown_the_other_s_text(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine, plan: _ => WorkWorld.Plan() with { IsGroup = true });
        var id = await work.Begin(0);
        Assert.True(await new ChangeMembers(work.World.Db, work.World.Clock).Run(id, work.World.Enrolments[1], takeIn: true, work.By(0)));
        var receipts = await Task.WhenAll(
            work.Save.Run(id, new SentDraft("Anna's", 0, 1_001, 1_000), work.By(0)),
            work.Save.Run(id, new SentDraft("Bek's", 0, 7_001, 7_000), work.By(1)));

        var refused = Assert.Single(receipts, r => r!.IsConflict)!;
        var kept = Assert.Single(receipts, r => !r!.IsConflict)!;
        Assert.Equal(kept.Stands.Text, refused.Stands.Text);
        Assert.Equal(1, refused.Stands.Version);
        var both = await work.HandIn.Run(id, new SentDraft("late and unseen", 0), null, work.By(1));
        Assert.True(both!.IsConflict);
        Assert.Equal(SubmissionState.Draft, (await work.Read(id)).Submission.State);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_group_that_is_done_hands_in_its_note_for_all_of_its_people(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine, plan: w => WorkWorld.Plan() with { IsGroup = true, SessionId = w.Session });
        Assert.Equal("submission.no_group", (await Assert.ThrowsAsync<RuleBroken>(() => work.Begin(0))).Code);
        var group = await work.Group(1, 0, 1);
        await work.Paragraph.Run(work.World.Session, group, work.World.Db.NewId(), "The agent was paid.", 0, work.By(0));
        await work.Paragraph.Run(work.World.Session, group, work.World.Db.NewId(), "The employer should pay.", 0, work.By(1));

        Assert.True(await work.Report.Run(work.World.Session, group, work.By(1)));
        Assert.True(await work.Report.Run(work.World.Session, group, work.By(0)));

        var id = await work.Begin(1);
        var stored = await work.Read(id);
        Assert.Equal("The agent was paid.\n\nThe employer should pay.", stored.Submission.Newest!.Text);
        Assert.Equal(work.World.Enrolments.Take(2).Order(), stored.Submission.Newest.Members);
        Assert.Equal(2, stored.Submission.StepCount);
        Assert.Null(await new SubmissionQueries(work.World.Db).Access(id, work.By(2)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_group_formed_anew_takes_its_people_over_and_leaves_what_was_handed_in(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine, plan: w => WorkWorld.Plan() with { IsGroup = true, SessionId = w.Session });
        await work.Group(1, 0);
        var first = await work.Begin(0);
        await work.Group(2, 0, 1, 2);
        var second = await work.Begin(1);
        Assert.NotEqual(first, second);
        await work.HandIn.Run(second, new SentDraft("Together", 0), null, work.By(2));
        Assert.Equal(3, (await work.World.Db.ListMembers(second)).Count);
        Assert.Empty(await work.World.Db.ListMembers(first));

        await work.Group(3, 0, 1);
        Assert.Equal(second, await work.Begin(0)); // what was handed in together stays theirs
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_empty_note_or_a_text_changed_on_the_page_is_not_handed_in_by_reporting_back(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine, plan: w => WorkWorld.Plan() with { IsGroup = true, SessionId = w.Session });
        var group = await work.Group(1, 0);
        Assert.True(await work.Report.Run(work.World.Session, group, work.By(0)));
        Assert.Equal(0, await work.World.Db.Read<long>("SELECT COUNT(*) FROM Submission"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_stranger_and_another_trainee_find_nothing(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var id = await work.Begin(0);
        var queries = new SubmissionQueries(work.World.Db);
        Assert.Null(await work.BeginSubmission.Run(work.Assignment, work.World.ByStranger));
        Assert.Null(await queries.Access(id, work.World.ByStranger));
        Assert.Null(await queries.Access(id, work.By(1)));
        Assert.Null(await work.Save.Run(id, new SentDraft("Not mine", 0), work.By(1)));
        Assert.Null(await work.HandIn.Run(id, new SentDraft("Not mine", 0), null, work.World.ByTrainer));
        Assert.True((await queries.Access(id, work.World.ByTrainer))!.MayRun);
        await work.World.Db.Role(work.World.Stranger, "assessor", cohortId: work.World.Cohort.CohortId);
        Assert.Null(await queries.Access(id, work.World.ByStranger)); // what is being written is nobody's to judge
        await work.HandIn.Run(id, new SentDraft("Mine", 0), null, work.By(0));
        Assert.NotNull(await queries.Access(id, work.World.ByStranger));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Its_files_are_changed_by_its_people_while_it_is_open_and_by_nobody_else(Engine engine)
    {
        await using var work = await WorkWorld.Make(engine);
        var id = await work.Begin(0);
        var door = new SubmissionUploads();
        Assert.True(await door.MayChange(work.World.Db, id, work.By(0)));
        Assert.False(await door.MayChange(work.World.Db, id, work.World.ByTrainer));
        Assert.False(await door.MayRead(work.World.Db, id, work.By(1)));
        Assert.True(await door.MayRead(work.World.Db, id, work.World.ByTrainer));
        await work.HandIn.Run(id, new SentDraft("Mine", 0), null, work.By(0));
        Assert.Equal("submission.already_handed_in", (await Assert.ThrowsAsync<RuleBroken>(() => door.MayChange(work.World.Db, id, work.By(0)))).Code);
    }
}
