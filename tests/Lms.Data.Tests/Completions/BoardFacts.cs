using Lms.Assessments.Completions;
using Lms.Assessments.Rules;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Data.Tests.Completions;

public sealed class BoardFacts
{
    private static readonly Requirement[] Asks = [new(Measure.Lessons, 10_000), Requirement.AtLevel(Measure.CaseStudy, 3), Requirement.Whole(Measure.ActionPlan)];
    private static readonly DateTimeOffset Later = CompletionWorld.Start.AddDays(20);

    [Theory, Sqlite, SqlServer]
    public async Task Each_person_stands_by_each_requirement(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, Asks, people: 3);
        var work = await desk.Assign("case_study");
        await desk.ReadAll();
        await desk.Mark(work, 350, [desk.People[0]]);
        await desk.Mark(work, 0, [desk.People[1]], "handed_in");
        var board = (await new BoardQueries(desk.World.Db).Find(desk.World.Cohort, desk.Everything, Later))!;
        Assert.Equal([Measure.Lessons, Measure.CaseStudy, Measure.ActionPlan], board.Columns);
        StandingState[] At(int place) => [.. board.People.Single(p => p.EnrolmentId == desk.People[place]).Standings.Select(s => s.State)];
        Assert.Equal([StandingState.Done, StandingState.Done, StandingState.Trainee], At(0));
        Assert.Equal([StandingState.Late, StandingState.Marker, StandingState.Trainee], At(1));
        Assert.Equal([StandingState.Late, StandingState.Late, StandingState.Trainee], At(2));
        Assert.Null(await new BoardQueries(desk.World.Db).Find(desk.World.Cohort, new Scope(desk.World.Db.NewId(), Everything: false), Later));
    }

    [Theory, Sqlite]
    public async Task The_board_takes_as_many_statements_for_three_people_as_for_sixty(Engine engine)
    {
        var counts = new List<int>();
        foreach (var people in (int[])[3, 60])
        {
            await using var desk = await PracticeDesk.Make(engine, Asks, people);
            await desk.Mark(await desk.Assign("case_study"), 300, desk.People);
            var counting = new CountingDialect(desk.World.Db.Dialect);
            await using var db = new Db(counting, TimeProvider.System, NullLogger<Db>.Instance);
            Assert.Equal(people, (await new BoardQueries(db).Find(desk.World.Cohort, desk.Everything, Later))!.People.Count);
            counts.Add(counting.Opened);
        }

        Assert.Equal([6, 6], counts);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_late_are_written_once_in_three_days_and_whoever_has_no_address_is_named(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, Asks, people: 3);
        await desk.Assign("case_study");
        await desk.ReadAll();
        foreach (var (person, n) in desk.People.Take(2).Select((p, n) => (p, n)))
        {
            await desk.Run("UPDATE Person SET Email = @email, EmailKey = @email WHERE Id = (SELECT PersonId FROM Enrolment WHERE Id = @person)", new { person, email = $"person{n}@example.org" });
        }

        desk.World.Clock.Advance(TimeSpan.FromDays(20));
        var now = desk.World.Clock.GetUtcNow();
        var plan = NudgePlan.Of((await new BoardQueries(desk.World.Db).Find(desk.World.Cohort, desk.Everything, now))!, Measure.CaseStudy, now);
        Assert.Equal((2, 1, 0), (plan.Addressed.Count, plan.WithoutEmail.Count, plan.WrittenLately.Count));

        var nudge = new NudgeLate(desk.World.Db, desk.World.Clock);
        Assert.Equal(1, await nudge.Run(desk.World.Cohort, Measure.Lessons, "Two lessons are not much.", desk.Everything));
        Assert.Equal(1, await nudge.Run(desk.World.Cohort, Measure.CaseStudy, "Your case study, please.", desk.Everything));
        Assert.Equal("nudge.nobody", (await Assert.ThrowsAsync<RuleBroken>(() => nudge.Run(desk.World.Cohort, Measure.CaseStudy, "Again.", desk.Everything))).Code);
        Assert.Equal(2, await desk.World.Db.Read<long>("SELECT COUNT(DISTINCT PersonId) FROM OutboxMessage WHERE Template = 'nudge'"));
        Assert.Equal([1, 1], (await new NudgeQueries(desk.World.Db).OfCohort(desk.World.Cohort)).Select(n => n.People));

        desk.World.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(2, await nudge.Run(desk.World.Cohort, "", "It is time.", desk.Everything));
        Assert.Null(await nudge.Run(desk.World.Cohort, "", "It is time.", new Scope(desk.World.Db.NewId(), Everything: false)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_who_press_at_once_write_each_person_once(Engine engine)
    {
        await using var desk = await PracticeDesk.Make(engine, Asks);
        await desk.Run("UPDATE Person SET Email = 'a@example.org', EmailKey = 'a@example.org'", new { });
        desk.World.Clock.Advance(TimeSpan.FromDays(20));
        var nudge = new NudgeLate(desk.World.Db, desk.World.Clock);
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return await nudge.Run(desk.World.Cohort, "", "It is time.", desk.Everything) ?? 0;
            }
            catch (RuleBroken)
            {
                return 0;
            }
        }));
        Assert.Equal(1, sent.Sum());
        Assert.Equal(1, await desk.World.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'nudge'"));
    }
}
