using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Packages;
using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.Packages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Packages;
using Lms.Scheduler.Tests.Letters;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Tests.Packages;

/// <summary>Months by a moved clock: each made once, what was missed made later, one letter an address.</summary>
public sealed class PackageSweepTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_month_is_made_once_when_it_is_due_however_many_servers_run(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var id = await world.Package();
        world.Clock.SetUtcNow(PackageWorld.Due.AddSeconds(-1));
        await world.Sweep.Run(default);
        Assert.Empty(await world.Queries.Issues(id));

        world.Clock.SetUtcNow(PackageWorld.Due);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Sweep.Run(default))));
        await world.Sweep.Run(default);

        var issue = await world.Issue(id);
        Assert.Equal((PackageWorld.October, true, 2L), (issue.Month, issue.IsMade, issue.Letters));
        Assert.Equal("country=KG&from=2026-10&to=2026-10&level=ministry", issue.Question);
        Assert.Contains("capacitated-1", issue.Rules);
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'package'"));
        Assert.Equal("%PDF"u8.ToArray(), (await world.Queries.Pdf(issue.Id, world.Officer))!.Bytes[..4]);
        Assert.Equal("PK"u8.ToArray(), (await world.Queries.Xlsx(issue.Id, world.Officer))!.Bytes[..2]);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Months_of_an_outage_are_made_when_it_is_over_and_months_of_a_pause_are_not(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var id = await world.Package();
        world.Clock.SetUtcNow(PackageWorld.Due.AddMonths(2));
        await world.Sweep.Run(default);
        Assert.Equal([PackageWorld.October + 2, PackageWorld.October + 1, PackageWorld.October], (await world.Queries.Issues(id)).Select(i => i.Month));

        var move = new MovePackage(world.Db, world.Clock);
        Assert.True(await move.Pause(id, world.Officer));
        world.Clock.SetUtcNow(PackageWorld.Due.AddMonths(4).AddDays(1));
        await world.Sweep.Run(default);
        Assert.True(await move.Resume(id, world.Officer));
        Assert.False(await move.Resume(id, world.Officer));
        await world.Sweep.Run(default);
        Assert.Equal(3, (await world.Queries.Issues(id)).Count);

        world.Clock.SetUtcNow(PackageWorld.Due.AddMonths(5));
        await world.Sweep.Run(default);
        Assert.Equal(PackageWorld.October + 5, (await world.Queries.Issues(id))[0].Month);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_server_that_dies_between_making_and_mailing_sends_one_letter_an_address(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var id = await world.Package();
        world.Clock.SetUtcNow(PackageWorld.Due);

        // Dies while it writes: nothing of the month is there, neither files nor letters.
        var package = (await world.Queries.Find(id, world.Officer))!;
        var content = (await world.Contents.Read(package, PackageWorld.October))!;
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new IssuePackage(world.Db, world.Clock).Run(package, PackageWorld.October, content, new("x", [1], [2]), killed.Token));
        Assert.Empty(await world.Queries.Issues(id));
        Assert.Equal(0, await world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));

        // Dies after it wrote and before it mailed, and a sender dies with the letters in its hands.
        await world.Sweep.Run(default);
        Assert.Equal(2, (await new ClaimDueMail(world.Db, world.Clock).Run("dead", 20)).Count);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.Sweep.Run(default);
        var folder = new Folder();
        await (await Mail(world, folder)).Run(default);
        await (await Mail(world, folder)).Run(default);

        Assert.Equal(["bureau@statistics.example", "desk@ministry.example"], folder.Sent.Select(m => m.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await world.Issue(id)).Sent);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_letter_brings_the_kept_bytes_in_the_packages_language_and_again_the_same(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var id = await world.Package(to: "Ҷамила <jamila@mrc.example>", language: "qps-plocm");
        world.Clock.SetUtcNow(PackageWorld.Due);
        await world.Sweep.Run(default);
        var (folder, issue) = (new Folder(), await world.Issue(id));
        await (await Mail(world, folder)).Run(default);

        var message = Assert.Single(folder.Sent);
        Assert.Equal("Ҷамила", message.To.Mailboxes.Single().Name);
        Assert.Contains("dir=\"rtl\"", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains(issue.FiguresHash!, message.TextBody, StringComparison.Ordinal);
        Assert.Equal([issue.FileName + ".pdf", issue.FileName + ".xlsx"], Files(message).Select(f => f.FileName));
        Assert.Equal("factsheet-KG-2026-10-ministry", issue.FileName);
        Assert.Equal((await world.Queries.Pdf(issue.Id, world.Officer))!.Bytes, Bytes(Files(message)[0]));
        Assert.Equal((await world.Queries.Xlsx(issue.Id, world.Officer))!.Bytes, Bytes(Files(message)[1]));

        await world.Completed(2, "late");
        var again = new SendPackageAgain(world.Db, world.Clock);
        Assert.Equal(1, await again.Run(issue.Id, 1, world.Officer));
        Assert.Equal("packages.sent_meanwhile", (await Assert.ThrowsAsync<RuleBroken>(() => again.Run(issue.Id, 1, world.Officer))).Code);
        await (await Mail(world, folder)).Run(default);
        Assert.Equal(2, folder.Sent.Count);
        Assert.Equal(Bytes(Files(message)[0]), Bytes(Files(folder.Sent[1])[0]));
        Assert.NotEqual(message.MessageId, folder.Sent[1].MessageId);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Donors_get_what_was_published_by_the_day_it_was_due_and_nothing_else(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        await world.Completed(3, "september-small", month: 9);
        var id = await world.Package(FactsheetLevel.Donor);
        world.Clock.SetUtcNow(PackageWorld.Due);
        await world.Sweep.Run(default);
        Assert.Equal((false, 0L), ((await world.Issue(id)).IsMade, (await world.Issue(id)).Letters));

        await world.Completed(20, "september", month: 9);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Publish(new ReleasePeriod(2026, 3));
        world.Clock.SetUtcNow(PackageWorld.Due.AddMonths(2));
        await world.Sweep.Run(default);

        var issues = await world.Queries.Issues(id);
        Assert.Equal([true, true, false], issues.Select(i => i.IsMade));
        Assert.Equal("country=KG&from=2026-07&to=2026-09&level=donor", issues[0].Question);
        var figures = await world.Db.Read<string>("SELECT Figures FROM PackageIssue WHERE Id = @Id", new { issues[0].Id });
        Assert.Contains("people|capacitated|people|", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-10", figures, StringComparison.Ordinal);
        Assert.Equal(issues[0].FiguresHash, issues[1].FiguresHash);
        var mails = new PackageMailQueries(world.Db);
        Assert.Equal((true, false), ((await mails.Find(issues[0].Id))!.IsUnchanged, (await mails.Find(issues[1].Id))!.IsUnchanged));
        Assert.True((await world.Recounts.Run(issues[0].Id, world.Officer))!.IsSame);

        // Whoever reads it knows a module by its title; what was released holds its code alone.
        var sheet = Assert.Single((await world.Contents.Read((await world.Queries.Find(id, world.Officer))!, issues[0].Month))!.Sheets);
        Assert.Equal(await world.Db.Read<string>("SELECT Title FROM ModuleVersion"), Assert.Single(sheet.Lines, l => l.Code == "ERP").Label);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_package_nobody_answers_for_says_so_and_keeps_no_other_from_its_month(Engine engine)
    {
        await using var world = await PackageWorld.Make(engine);
        var (orphan, other) = (await world.Package(), await world.Package(by: world.Administrator));
        await world.Db.Work("End", work => work.Execute("UPDATE RoleAssignment SET EndedAt = @now WHERE PersonId = @PersonId", new { now = world.Clock.GetUtcNow(), world.Officer.PersonId }));
        world.Clock.SetUtcNow(PackageWorld.Due);

        await Assert.ThrowsAsync<AggregateException>(() => world.Sweep.Run(default));
        await Assert.ThrowsAsync<AggregateException>(() => world.Sweep.Run(default));

        Assert.Equal("packages.nobody_answers", (await world.Queries.Find(orphan, world.Administrator))!.Failure);
        Assert.Single(await world.Queries.Issues(other));

        // Somebody takes it over, and the month follows.
        var plan = new PackagePlan("KG", FactsheetLevel.Ministry, "en", RecipientList.Read("desk@ministry.example"));
        Assert.True(await new ChangePackage(world.Db, world.Clock).Run(orphan, 1, plan, world.Administrator));
        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => new ChangePackage(world.Db, world.Clock).Run(orphan, 1, plan, world.Administrator))).Code);
        await world.Sweep.Run(default);
        Assert.Equal(1, (await world.Issue(orphan)).Letters);
    }

    private static async Task<SendMail> Mail(PackageWorld world, Folder folder) => new(
        new ClaimDueMail(world.Db, world.Clock),
        new SettleMail(world.Db, world.Clock),
        Desk.Of(world.Db, world.Clock, [new PackageLetter(new PackageMailQueries(world.Db), PackageWorld.Site)], world.Languages, await Desk.Links()),
        new SetLetterAside(world.Db),
        new MailMaker(Options.Create(new MailSettings { From = "no-reply@mrc.example" }), PackageWorld.Site),
        folder,
        NullLogger<SendMail>.Instance);

    private static List<MimePart> Files(MimeMessage message) => [.. message.Attachments.OfType<MimePart>()];

    private static byte[] Bytes(MimePart file)
    {
        using var memory = new MemoryStream();
        file.Content!.DecodeTo(memory);
        return memory.ToArray();
    }

    /// <summary>Keeps what would leave the house.</summary>
    private sealed class Folder : IMailTransport
    {
        public List<MimeMessage> Sent { get; } = [];

        public Task<string> Send(MimeMessage message, CancellationToken cancel)
        {
            Sent.Add(message);
            return Task.FromResult("kept");
        }

        public Task Rest(CancellationToken cancel) => Task.CompletedTask;
    }
}
