using Lms.Assessments.Rules;
using Lms.Data.Certificates;
using Lms.Testing;

namespace Lms.Data.Tests.Certificates;

public sealed class CertificateFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task The_first_stored_bytes_are_the_certificate(Engine engine)
    {
        await using var world = await Completed(engine);
        var id = (await world.Certificates.OfPerson(world.Person))[0].Id;
        var store = new StoreCertificateDocument(world.Db, world.Clock);
        Assert.Equal([id], await world.Certificates.Undrawn(10));
        var results = await Task.WhenAll(store.Run(id, [1, 2, 3]), store.Run(id, [4, 5, 6]));
        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], await store.Run(id, [7]));
        Assert.Equal(results[0], await world.Certificates.Document(id));
        Assert.Empty(await world.Certificates.Undrawn(10));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_corrected_name_makes_version_two_and_the_first_says_replaced(Engine engine)
    {
        await using var world = await Completed(engine);
        var first = (await world.Certificates.OfPerson(world.Person))[0];
        var correct = new CorrectCertificate(world.Db, world.Clock, world.Certificates, world.Press);
        Assert.Equal("certificate.same_names", (await Assert.ThrowsAsync<RuleBroken>(() => correct.Run(first.Id, "typo", world.Everything))).Code);

        await world.Db.Work("Rename", work => work.Execute("UPDATE Person SET LatinName = 'Jamilah Rahimova'"));
        world.Clock.Advance(TimeSpan.FromDays(40));
        var second = await correct.Run(first.Id, "The passport says Jamilah.", world.Everything);
        var rows = await world.Certificates.OfPerson(world.Person);
        var (old, now) = (rows.Single(r => r.Id == first.Id), rows.Single(r => r.Id == second));
        Assert.Equal((CertificateState.Replaced, second), (old.State, old.ReplacedById));
        Assert.Equal(("Jamila Rahimova", "Jamilah Rahimova"), (old.Printed().LatinName, now.Printed().LatinName));
        Assert.Equal((2, old.Printed().IssuedOn, old.Printed().ExpiresOn), (now.Version, now.Printed().IssuedOn, now.Printed().ExpiresOn));
        Assert.Equal("certificate.ended", (await Assert.ThrowsAsync<RuleBroken>(() => correct.Run(first.Id, "again", world.Everything))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Revoking_keeps_the_row_and_the_reason(Engine engine)
    {
        await using var world = await Completed(engine);
        var id = (await world.Certificates.OfPerson(world.Person))[0].Id;
        var revoke = new RevokeCertificate(world.Db, world.Clock, world.Certificates);
        await Assert.ThrowsAsync<RuleBroken>(() => revoke.Run(id, " ", world.Everything));
        Assert.True(await revoke.Run(id, "Issued to the wrong person.", world.Everything));
        var row = Assert.Single(await world.Certificates.OfPerson(world.Person));
        Assert.Equal((CertificateState.Revoked, "Issued to the wrong person."), (row.State, row.EndedReason));
        Assert.Equal("certificate.ended", (await Assert.ThrowsAsync<RuleBroken>(() => revoke.Run(id, "twice", world.Everything))).Code);
    }

    [Fact]
    public async Task A_second_host_uses_the_key_the_first_one_made()
    {
        await using var world = await Completed(Engine.Sqlite);
        var before = world.Keys.Active.Id;
        await world.Keys.Load();
        Assert.Equal(before, world.Keys.Active.Id);
        Assert.Single(await world.Keys.Published());
    }

    private static Task<CompletionWorld> Completed(Engine engine) => CompletionWorld.Completed(engine);
}
