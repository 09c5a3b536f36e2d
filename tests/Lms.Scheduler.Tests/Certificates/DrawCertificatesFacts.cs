using System.Security.Cryptography;
using Lms.Assessments.Certificates;
using Lms.Data.Certificates;
using Lms.Scheduler.Certificates;
using Lms.Scheduler.Languages;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Scheduler.Tests.Certificates;

public sealed class DrawCertificatesFacts
{
    private static readonly LanguageList Languages = new(pseudo: false, (_, _) => { });
    private static readonly Lazy<CertificateFonts> Fonts = new(CertificateFonts.Load);

    [Theory, Sqlite, SqlServer]
    public async Task What_was_left_undrawn_is_drawn_once_and_stays_the_same(Engine engine)
    {
        await using var world = await CompletionWorld.Completed(engine);
        world.Clock.Advance(TimeSpan.FromDays(2));
        using var archive = Archive(world);
        var sweep = new DrawCertificates(world.Certificates, archive);
        var id = Assert.Single(await world.Certificates.Undrawn(10));

        await sweep.Run(default);
        Assert.Empty(await world.Certificates.Undrawn(10));
        var first = await world.Certificates.Document(id);
        await sweep.Run(default);
        Assert.Equal(first, await world.Certificates.Document(id));
        Assert.Equal(first, await archive.Find(id, default));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(first!)), (await world.Certificates.FindToDraw(id))!.Sha256);
    }

    [Fact]
    public async Task Whoever_asks_first_draws_and_all_get_the_same_bytes()
    {
        await using var world = await CompletionWorld.Completed(Engine.Sqlite);
        using var archive = Archive(world);
        var id = Assert.Single(await world.Certificates.Undrawn(10));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => archive.Find(id, default))));
        Assert.All(answers, bytes => Assert.Equal(answers[0], bytes));
        Assert.Null(await archive.Find(world.Person, default));
    }

    [Fact]
    public async Task One_that_cannot_be_drawn_is_named_and_keeps_no_other_waiting()
    {
        await using var world = await CompletionWorld.Completed(Engine.Sqlite);
        var broken = Assert.Single(await world.Certificates.Undrawn(10));
        await Rename(world, "Jamila Rahimova", "Ethiopic ሀ");
        await world.Db.Work("Rename", work => work.Execute("UPDATE Person SET LatinName = 'Jamilah Rahimova'"));
        var correct = new CorrectCertificate(world.Db, world.Clock, world.Certificates, world.Press);
        world.Clock.Advance(TimeSpan.FromHours(1));
        var good = await correct.Run(broken, "The passport says Jamilah.", world.Everything);

        using var archive = Archive(world);
        var error = await Assert.ThrowsAsync<AggregateException>(() => new DrawCertificates(world.Certificates, archive).Run(default));
        Assert.Contains($"{broken}: No face of the certificate has the character U+1200", error.Message, StringComparison.Ordinal);
        Assert.Equal([broken], await world.Certificates.Undrawn(10));
        Assert.NotNull(await world.Certificates.Document(good!.Value));
    }

    [Fact]
    public async Task A_fresh_certificate_is_drawn_without_waiting_for_the_sweep()
    {
        await using var world = await CompletionWorld.Make(Engine.Sqlite);
        using var archive = Archive(world);
        using var drawer = new DrawFreshCertificates(world.Fresh, new DrawCertificates(world.Certificates, archive), NullLogger<DrawFreshCertificates>.Instance);
        await drawer.StartAsync(default);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);

        // The world's clock stands still: no sweep can have come by.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await world.Certificates.OfPerson(world.Person))[0].Sha256 is null)
        {
            await Task.Delay(20, patience.Token);
        }

        await drawer.StopAsync(default);
    }

    private static CertificateArchive Archive(CompletionWorld world) =>
        new(world.Certificates, new StoreCertificateDocument(world.Db, world.Clock), Languages, Fonts);

    // Issuing refuses nothing yet; an old row may hold anything.
    private static Task Rename(CompletionWorld world, string from, string to) =>
        world.Db.Work("Rename", work => work.Execute("UPDATE Certificate SET Payload = REPLACE(Payload, @from, @to)", new { from, to }));
}
