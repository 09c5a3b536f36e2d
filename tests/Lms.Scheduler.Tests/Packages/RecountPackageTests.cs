using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
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

    private static async Task<Guid> Issued(PackageWorld world)
    {
        var id = await world.Package();
        world.Clock.SetUtcNow(PackageWorld.Due);
        await world.Sweep.Run(default);
        return (await world.Issue(id)).Id;
    }
}
