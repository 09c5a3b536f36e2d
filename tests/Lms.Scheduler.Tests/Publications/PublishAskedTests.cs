using Lms.Assessments.Disclosure;
using Lms.Assessments.Publications;
using Lms.Data.Figures;
using Lms.Data.Publications;
using Lms.Scheduler.Publications;
using Lms.Scheduler.Tests.Packages;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Tests.Publications;

/// <summary>Periods that were asked for: each out once, in order, with its reason where not.</summary>
public sealed class PublishAskedTests
{
    [Theory, Sqlite, SqlServer]
    public async Task What_was_asked_for_goes_out_once_however_many_servers_run(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        await world.Completed(20, "spring", month: 5);
        var ask = new AskPublication(world.Db, world.Clock);
        await ask.Run(new(2026, 2), world.Administrator.PersonId);
        await ask.Run(new(2026, 3), world.Administrator.PersonId);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(world).Run(default))));
        await Sweep(world).Run(default);

        var queries = new PublicationQueries(world.Db);
        Assert.Equal(["2026-Q3", "2026-Q2"], (await queries.List()).Select(p => p.Period));
        Assert.All(await queries.List(), p => Assert.Equal("Admin", p.PublishedByName));
        Assert.Empty(await queries.Requests(world.Clock.GetUtcNow()));
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'PublishRelease'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_dies_while_it_is_prepared_leaves_nothing_and_the_next_begins_anew(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        await new AskPublication(world.Db, world.Clock).Run(new(2026, 2), null);
        // Taken up, and never heard of again.
        Assert.NotNull(await new TakePublication(world.Db, world.Clock).Run());
        await Sweep(world).Run(default);
        Assert.Empty(await new PublicationQueries(world.Db).List());

        world.Clock.Advance(TakePublication.Silence + TimeSpan.FromSeconds(1));
        await Sweep(world).Run(default);

        Assert.Single(await new PublicationQueries(world.Db).List());
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_cannot_go_out_any_more_says_why(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        await new AskPublication(world.Db, world.Clock).Run(new(2026, 2), null);
        // Somebody lets it out by another way before its turn comes.
        await world.Publish(new ReleasePeriod(2026, 2));
        await world.Db.Work("Undo", work => work.Execute("UPDATE Publication SET Period = '2026'"));

        await Sweep(world).Run(default);

        var refused = Assert.Single(await new PublicationQueries(world.Db).Requests(world.Clock.GetUtcNow()));
        Assert.Equal(("refused", "publications.year_is_out"), (refused.State, refused.Failure));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nothing_goes_out_while_figures_are_being_made_anew(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var package = await world.Package();
        await new AskPublication(world.Db, world.Clock).Run(new(2026, 2), null);
        var rebuild = new RebuildFigures(world.Db, world.Clock);
        await rebuild.Ask();
        world.Clock.SetUtcNow(PackageWorld.Due);
        await Sweep(world).Run(default);
        await world.Sweep.Run(default);
        Assert.Equal((0, 0), ((await new PublicationQueries(world.Db).List()).Count, (await world.Queries.Issues(package)).Count));

        await rebuild.Continue();
        await Sweep(world).Run(default);
        await world.Sweep.Run(default);
        Assert.Equal((1, 1), ((await new PublicationQueries(world.Db).List()).Count, (await world.Queries.Issues(package)).Count));
    }

    private static PublishAsked Sweep(PackageWorld world) => new(
        new TakePublication(world.Db, world.Clock),
        new PublishRelease(world.Db, new ReleaseFigures(world.Db, new FigureQueries(world.Db)), Options.Create(new DisclosureSettings { Threshold = Protection.DefaultThreshold }), world.Clock),
        new RefusePublication(world.Db, world.Clock),
        new FigureUpkeepQueries(world.Db),
        world.Clock);
}
