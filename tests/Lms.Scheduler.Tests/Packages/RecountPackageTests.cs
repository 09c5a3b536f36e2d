using Lms.Assessments.Aggregates;
using Lms.Assessments.Cascades;
using Lms.Assessments.Facts;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Ladders;
using Lms.Assessments.Packages;
using Lms.Data.Aggregates;
using Lms.Data.Cascades;
using Lms.Data.Ladders;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Scheduler.Tests.Packages;

/// <summary>The question of an issue asked again: the same figures, or what was recorded since.</summary>
public sealed class RecountPackageTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_same_facts_give_the_same_hash_whoever_asks_and_whatever_happens_in_other_months(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var issue = await Issued(world);
        world.Clock.Advance(TimeSpan.FromDays(20));
        await world.Completed(4, "november", month: 11);

        foreach (var reader in new[] { world.Officer, world.Administrator })
        {
            var recount = (await world.Recounts.Run(issue, reader))!;
            Assert.True(recount.IsSame);
            Assert.Equal((await world.Queries.FindIssue(issue, reader))!.FiguresHash, recount.Hash);
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_correcting_fact_explains_the_numbers_it_changed(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var issue = await Issued(world);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.TakeBack("first");
        await world.Completed(2, "late");

        var recount = (await world.Recounts.Run(issue, world.Officer))!;

        Assert.False(recount.IsSame);
        Assert.Contains(new PackageDifference("KG", FactsheetSection.People, "capacitated", "total", "3", "4"), recount.Differences);
        Assert.Empty(recount.Unexplained);
        Assert.False(recount.SeesOther);
        Assert.Equal([(true, 1L), (false, 2L)], recount.Causes.OrderByDescending(c => c.Corrects).Select(c => (c.Corrects, c.Count)));
        Assert.All(recount.Causes, c => Assert.Equal(("completion", "KG", "ERP", new DateOnly(2026, 10, 20)), (c.Kind, c.Country, c.Module, c.OccurredOn)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_figure_from_outside_explains_its_line_when_it_comes_and_when_it_is_taken_back(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        await new SeedActivities(world.Db, world.Clock).Run(CancellationToken.None);
        var (enter, october) = (new EnterAggregate(world.Db, world.Clock), new MonthSpan(PackageWorld.October, PackageWorld.October));
        var entry = new AggregateEntry { Activity = "orientation", Value = 500, Months = october, Country = "KG", InstitutionId = world.Ministry, Provenance = Provenance.Declared };
        var before = (await enter.Run(entry, world.Officer))!.Value;
        world.Clock.Advance(TimeSpan.FromHours(1));
        var issue = await Issued(world);
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await new WithdrawAggregate(world.Db, world.Clock).Run(before, "Not ours", world.Officer));
        await Explained(world, issue, FactsheetSection.Outside, (PackageCause.Aggregate, null, october.LastDay, true));

        Assert.NotNull(await enter.Run(entry with { Value = 700 }, world.Officer));
        await Explained(world, issue, FactsheetSection.Outside, (PackageCause.Aggregate, null, october.LastDay, true), (PackageCause.Aggregate, null, october.LastDay, false));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_training_by_somebody_trained_explains_the_second_generation_and_no_other_line(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var (trainer, cohort) = (await world.Db.Person(world.Ministry, "Trainer"), await world.Db.Cohort(world.Module));
        await world.Db.Work("Seed", work => work.Execute("""
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, CompletedAt, Version)
            VALUES (@id, @cohort, @trainer, 'completed', 'A', @at, @trainer, @at, 1)
            """, new { id = work.NewId(), cohort, trainer, at = PackageWorld.Due.AddDays(-90) }));
        var issue = await Issued(world);
        world.Clock.Advance(TimeSpan.FromDays(1));
        var (tell, heldOn) = (new TellCascade(world.Db, world.Clock), new DateOnly(2026, 10, 12));
        var told = (await tell.Run(trainer, "ERP", new CascadeTold { HeldOn = heldOn, Place = "Osh", GroupSize = 10, Provenance = Provenance.Declared }, world.Officer))!.Value;
        await Explained(world, issue, FactsheetSection.Cascade, (PackageCause.Cascade, "ERP", heldOn, false));

        // Taken back before anything else, the figures are what they were, and nothing needs a reason.
        Assert.True(await tell.Withdraw(told, "Told twice", world.Officer));
        Assert.True((await world.Recounts.Run(issue, world.Officer))!.IsSame);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_step_of_a_module_in_a_ministry_explains_its_line(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var issue = await Issued(world);
        world.Clock.Advance(TimeSpan.FromDays(1));
        var (set, today) = (new SetLadderStep(world.Db, world.Clock), DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime));
        Assert.True(await set.Run("ERP", world.Ministry, LadderStep.Delivered, LadderProof.Quote, "Letter 5 of 1 October", new DateOnly(2026, 10, 1), world.Officer));
        await Explained(world, issue, FactsheetSection.Institutionalisation, (PackageCause.Ladder, "ERP", today, false));

        Assert.True(await set.TakeBack("ERP", world.Ministry, LadderStep.Delivered, "It was another module", world.Officer));
        Assert.True((await world.Recounts.Run(issue, world.Officer))!.IsSame);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_number_that_changed_without_a_fact_is_called_unexplained(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var issue = await Issued(world);
        // What no deed of the product does.
        await world.Db.Work("Tamper", work => work.Execute("UPDATE FigureMet SET Month = Month - 1 WHERE Person = (SELECT MIN(Person) FROM FigureMet)"));

        var recount = (await world.Recounts.Run(issue, world.Officer))!;

        Assert.NotEmpty(recount.Unexplained);
        Assert.Empty(recount.Causes);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_sees_less_than_the_owner_sees_neither_package_nor_files_and_a_smaller_role_says_so(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var agency = await world.Db.Institution("Agency", world.Ministry);
        var local = new Scope(await world.Db.Person(agency, "Local"), Everything: false);
        await world.Db.Role(local.PersonId, "officer", agency);
        var issue = await Issued(world);

        Assert.Empty(await world.Queries.List(local));
        Assert.Null(await world.Queries.Pdf(issue, local));
        Assert.Null(await world.Recounts.Run(issue, local));
        Assert.Null(await world.Create.Run(new("TJ", FactsheetLevel.Donor, "en", RecipientList.Read("a@b.example")), PackageWorld.October, local));
        Assert.Null(await world.Create.Run(new(null, FactsheetLevel.Donor, "en", RecipientList.Read("a@b.example")), PackageWorld.October, world.Officer));

        // Of what was published every officer of the country sees the package.
        var donor = await world.Package(FactsheetLevel.Donor);
        Assert.Equal(donor, Assert.Single(await world.Queries.List(local)).Id);

        // The ledger is as it was, and the one it was reckoned for sees another part of it.
        await world.Db.Work("Move", work => work.Execute("UPDATE RoleAssignment SET InstitutionId = @agency WHERE PersonId = @PersonId", new { agency, world.Officer.PersonId }));
        var recount = (await world.Recounts.Run(issue, world.Administrator))!;
        Assert.True(recount is { IsSame: false, SeesOther: true });
    }

    // All that differs is in one section, by what was recorded there and nothing else.
    private static async Task Explained(PackageWorld world, Guid issue, FactsheetSection section, params (string Kind, string? Module, DateOnly On, bool Corrects)[] causes)
    {
        var recount = (await world.Recounts.Run(issue, world.Officer))!;
        Assert.False(recount.IsSame);
        Assert.All(recount.Differences, d => Assert.Equal(section, d.Section));
        Assert.Empty(recount.Unexplained);
        Assert.Equal(causes.Order(), recount.Causes.Select(c => (c.Kind, c.Module, c.OccurredOn, c.Corrects)).Order());
    }

    private static async Task<Guid> Issued(PackageWorld world)
    {
        var id = await world.Package();
        world.Clock.SetUtcNow(PackageWorld.Due);
        await world.Sweep.Run(default);
        return (await world.Issue(id)).Id;
    }
}
