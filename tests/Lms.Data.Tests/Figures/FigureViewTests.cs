using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Figures;

public sealed class FigureViewTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task A_view_is_its_owners_until_it_is_shared(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (mine, other) = await Two(test.Db);
        var save = new SaveFigureView(test.Db, Clock);
        var own = await save.Run("  Women, by month  ", "kind=people&sex=female&by=month", shared: false, mine);
        var shared = await save.Run("Суғд", "kind=sessions", shared: true, mine);
        var views = new FigureViewQueries(test.Db);
        Assert.Equal(["Women, by month", "Суғд"], (await views.List(mine)).Select(v => v.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Суғд", Assert.Single(await views.List(other)).Name);
        Assert.Null(await views.Find(own, other));
        Assert.Equal("kind=sessions", (await views.Find(shared, other))!.Question);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_its_owner_takes_a_view_away(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (mine, other) = await Two(test.Db);
        var id = await new SaveFigureView(test.Db, Clock).Run("By country", "kind=people&by=country", shared: true, mine);
        var remove = new RemoveFigureView(test.Db, Clock);
        Assert.False(await remove.Run(id, other));
        Assert.True(await remove.Run(id, mine));
        Assert.False(await remove.Run(id, mine));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_cannot_be_asked_or_has_no_name_is_not_saved_and_there_is_an_end_to_views(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (mine, _) = await Two(test.Db);
        var save = new SaveFigureView(test.Db, Clock);
        Assert.Equal("figures.view_name", (await Assert.ThrowsAsync<RuleBroken>(() => save.Run(" ", "kind=people", shared: false, mine))).Code);
        Assert.Equal("figures.two_times", (await Assert.ThrowsAsync<RuleBroken>(() => save.Run("x", "kind=people&by=month&by=year", shared: false, mine))).Code);
        await test.Db.Work("Arrange", async work =>
        {
            for (var n = 0; n < SaveFigureView.MostViews; n++)
            {
                await work.Execute("INSERT INTO FigureView (Id, PersonId, Name, Question, IsShared, CreatedAt) VALUES (@id, @mine, 'x', 'kind=people', 0, @now)", new { id = work.NewId(), mine, now = Clock.GetUtcNow() });
            }
        });
        Assert.Equal("figures.too_many_views", (await Assert.ThrowsAsync<RuleBroken>(() => save.Run("x", "kind=people", shared: false, mine))).Code);
    }

    private static async Task<(Guid Mine, Guid Other)> Two(Db db)
    {
        var institution = await db.Institution();
        return (await db.Person(institution), await db.Person(institution, "Other"));
    }
}
