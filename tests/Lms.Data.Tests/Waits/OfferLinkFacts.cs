using Lms.Assessments.Links;
using Lms.Data.AccessCodes;
using Lms.Data.Audit;
using Lms.Data.Tests.People;
using Lms.Data.Waits;
using Lms.Testing;

namespace Lms.Data.Tests.Waits;

public sealed class OfferLinkFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task An_address_opens_the_offer_it_was_made_for_while_the_account_is_open(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("Ҷамила Раҳимова", "Jamila Rahimova", people.Office, "jamila@example.org");
        var (place, cohort) = (test.Db.NewId(), await test.Db.Cohort(await test.Db.Module()));
        await test.Db.Work("Arrange", work => work.Execute(
            "INSERT INTO WaitingPlace (Id, CohortId, PersonId, State, CreatedAt, CreatedBy) VALUES (@place, @cohort, @Id, 'offered', @Noon, @Id)", new { place, cohort, person.Id, TestPeople.Noon }));
        var links = new OfferLinks(test.Db, people.Links);
        var address = links.Of(place);
        Assert.Equal((place, person.Id, "Ҷамила Раҳимова"), await links.Find(address) is { } found ? (found.PlaceId, found.PersonId, found.NativeName) : default);
        Assert.Null(await links.Find(people.Links.OfStop(place).ToString()));
        Assert.Null(await links.Find(links.Of(test.Db.NewId())));
        Assert.Null(await links.Find(null));
        Assert.Equal([LinkStanding.Unknown, LinkStanding.Cut, LinkStanding.Ended], new[] { people.Links.OfStop(place).ToString(), address[..^1], links.Of(test.Db.NewId()) }.Select(links.Refusal));
        Assert.True(await new DisableAccount(test.Db, people.Clock).Run(person.Id, TestPeople.All));
        Assert.Null(await links.Find(address));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_file_that_leaves_is_noted_whatever_its_address_asked_for(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        await new NoteExport(test.Db, people.Clock).Run("/people.csv" + new string('x', 200), [("q", "Гулнора"), ("sort", new string('ж', 900))], null, people.Ministry);
        var detail = await test.Db.Read<string>("SELECT Detail FROM AuditRow WHERE Deed = 'NoteExport'");
        Assert.DoesNotContain("Гулнора", detail, StringComparison.Ordinal);
        Assert.StartsWith("{\"filter\":\"q=…&sort=", detail, StringComparison.Ordinal);
    }
}
