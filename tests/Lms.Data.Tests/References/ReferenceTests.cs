using Lms.Assessments.References;
using Lms.Assessments.Rules;
using Lms.Data.References;
using Lms.Data.Tests.People;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Data.Tests.References;

public sealed class ReferenceTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_lists_begin_full_and_keep_what_an_administrator_did(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (book, seed) = (new ReferenceBook(test.Db, people.Clock, NullLogger<ReferenceBook>.Instance), new SeedReferences(test.Db, people.Clock));
        await seed.Run(default);
        await book.Refresh();
        Assert.Equal(13, book.Now.Offered(ReferenceList.Category).Count);
        Assert.Equal("government_official", book.Now.Offered(ReferenceList.Category)[0]);

        var (add, change) = (new AddReference(test.Db, people.Clock, book), new ChangeReference(test.Db, people.Clock, book));
        await add.Run(ReferenceList.Category, "recruiter", new Dictionary<string, string> { ["en"] = "Recruiter", ["ru"] = "Вербовщик", ["ur"] = " " }, TestPeople.All);
        Assert.Equal("reference.known", (await Assert.ThrowsAsync<RuleBroken>(() => add.Run(ReferenceList.Category, "recruiter", new Dictionary<string, string> { ["en"] = "Again" }, TestPeople.All))).Code);
        Assert.Equal("reference.name", (await Assert.ThrowsAsync<RuleBroken>(() => add.Run(ReferenceList.Category, "nameless", new Dictionary<string, string>(), TestPeople.All))).Code);
        Assert.True(await change.Close(ReferenceList.Category, "media", TestPeople.All));
        Assert.True(await change.Run(ReferenceList.Category, "recruiter", 5, new Dictionary<string, string> { ["en"] = "Recruitment agent" }, TestPeople.All));
        await seed.Run(default);
        await book.Refresh();

        Assert.Equal("recruiter", book.Now.Offered(ReferenceList.Category)[0]);
        Assert.DoesNotContain("media", book.Now.Offered(ReferenceList.Category));
        Assert.Contains(book.Now.All(ReferenceList.Category), e => e.Code == "media");
        Assert.Equal("Recruitment agent", book.Now.Text("en", "people.category_recruiter"));
        Assert.Null(book.Now.Text("ru", "people.category_recruiter"));
        Assert.True(await change.Reopen(ReferenceList.Category, "media", TestPeople.All));
        Assert.False(await change.Reopen(ReferenceList.Category, "nobody", TestPeople.All));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_country_has_its_time_zones_and_its_provinces(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var book = new ReferenceBook(test.Db, people.Clock, NullLogger<ReferenceBook>.Instance);
        await new SeedReferences(test.Db, people.Clock).Run(default);
        var (countries, units, queries) = (new ChangeCountry(test.Db, people.Clock, book), new ChangeUnit(test.Db, people.Clock, book), new ReferenceQueries(test.Db));

        var before = (await queries.FindCountry("AF"))!;
        Assert.True(await countries.Run("AF", ["Asia/Kabul", "Asia/Tehran"], before.Version, TestPeople.All));
        Assert.Equal(["Asia/Kabul", "Asia/Tehran"], (await queries.FindCountry("AF"))!.Zones);
        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => countries.Run("AF", ["Asia/Kabul"], before.Version, TestPeople.All))).Code);
        Assert.Equal("reference.code_time_zone", (await Assert.ThrowsAsync<RuleBroken>(() => countries.Run("AF", ["Asia/Nowhere"], 1, TestPeople.All))).Code);
        Assert.Equal("reference.country", (await Assert.ThrowsAsync<RuleBroken>(() => countries.Add("XZ", ["Asia/Kabul"], TestPeople.All))).Code);
        await countries.Add("ae", ["Asia/Dubai"], TestPeople.All);
        Assert.Contains("AE", book.Now.OfferedCountries);
        Assert.True(await countries.Close("AE", TestPeople.All));
        Assert.DoesNotContain("AE", book.Now.OfferedCountries);

        Assert.Equal("reference.known", (await Assert.ThrowsAsync<RuleBroken>(() => units.Add("TJ", "ХАТЛОН", "Khatlon", TestPeople.All))).Code);
        Assert.True(await units.Add("TJ", "Помир", "Pamir", TestPeople.All));
        var pamir = book.Now.OfferedUnits("TJ").Single(u => u.Name == "Помир");
        Assert.True(await units.Close(pamir.Id, TestPeople.All));
        Assert.DoesNotContain(book.Now.OfferedUnits("TJ"), u => u.Id == pamir.Id);
        Assert.Equal(0, (await queries.Units("TJ")).Single(u => u.Id == pamir.Id).Institutions);
    }
}
