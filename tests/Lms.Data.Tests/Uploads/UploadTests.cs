using System.Security.Cryptography;
using Lms.Assessments.Rules;
using Lms.Data.People;
using Lms.Data.Uploads;
using Lms.Testing;

namespace Lms.Data.Tests.Uploads;

public sealed class UploadTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 31))];

    [Theory, Sqlite, SqlServer]
    public async Task A_file_sent_in_pieces_is_the_file(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var row = (await world.Announce("План.pdf", Pdf.Length))!;
        Assert.Equal((AppendOutcome.Kept, 1_200_000), await world.Send(row.Id, 0, Pdf[..1_200_000]));
        Assert.Equal((AppendOutcome.OtherOffset, 1_200_000), await world.Send(row.Id, 0, Pdf[..10]));
        Assert.Equal((AppendOutcome.Kept, Pdf.Length), await world.Send(row.Id, 1_200_000, Pdf[1_200_000..]));

        var ready = (await world.Finish.Run(row.Id))!;

        Assert.Equal(("ready", "application/pdf", "План.pdf", (long)Pdf.Length), (ready.State, ready.ContentType, ready.Name, ready.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), ready.Sha256);
        await using var file = world.Folder.OpenReady(row.Id)!;
        Assert.Equal(ready.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(file)));
        Assert.Single(await world.Uploads.Of(world.Subject));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Bytes_that_were_never_acknowledged_are_written_over(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var row = (await world.Announce("a.pdf", Pdf.Length))!;
        await world.Send(row.Id, 0, Pdf[..1000]);
        // A death after the write and before the row.
        await File.AppendAllTextAsync(world.Folder.Part(row.Id), "rubbish that nobody was told of");

        await world.Send(row.Id, 1000, Pdf[1000..]);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), (await world.Finish.Run(row.Id))!.Sha256);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_same_key_is_the_same_upload_and_after_a_removal_a_new_one(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var both = await Task.WhenAll(world.Announce("a.pdf", Pdf.Length), world.Announce("a.pdf", Pdf.Length));
        Assert.Equal(both[0]!.Id, both[1]!.Id);
        var ready = await world.Sent("a.pdf", Pdf);
        Assert.Equal(both[0]!.Id, ready.Id);
        Assert.True(await world.Remove.Run(ready.Id, world.Me));
        Assert.NotEqual(ready.Id, (await world.Announce("a.pdf", Pdf.Length))!.Id);
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_is_not_allowed_loses_its_bytes_and_says_why(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var refused = await world.Sent("a.pdf", "MZ this runs"u8.ToArray());
        Assert.Equal(("refused", "upload.type"), (refused.State, refused.RefusedCode));
        Assert.False(File.Exists(world.Folder.Part(refused.Id)) || File.Exists(world.Folder.Ready(refused.Id)));
        Assert.Empty(await world.Uploads.Of(world.Subject));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_else_sends_reads_or_removes(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var stranger = new Scope(world.Db.NewId(), Everything: true);
        var row = (await world.Announce("a.pdf", Pdf.Length))!;
        Assert.Null(await world.Announce("a.pdf", Pdf.Length, "k", stranger));
        Assert.Equal(AppendOutcome.Missing, (await world.Append.Run(row.Id, stranger, 0, new MemoryStream(Pdf), null, default)).Outcome);
        Assert.False(await world.Remove.Run(row.Id, stranger));
        world.Door.IsClosed = true;
        await Assert.ThrowsAsync<RuleBroken>(() => world.Send(row.Id, 0, Pdf));
    }

    [Theory, Sqlite, SqlServer]
    public async Task More_than_was_announced_is_not_taken_and_a_wrong_checksum_keeps_nothing(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var row = (await world.Announce("a.pdf", 100))!;
        Assert.Equal((AppendOutcome.TooLong, 0), await world.Send(row.Id, 0, Pdf[..101]));
        var wrong = await world.Append.Run(row.Id, world.Me, 0, new MemoryStream(Pdf[..50]), (HashAlgorithmName.SHA256, new byte[32]), default);
        Assert.Equal((AppendOutcome.OtherChecksum, 0), wrong);
        var right = await world.Append.Run(row.Id, world.Me, 0, new MemoryStream(Pdf[..50]), (HashAlgorithmName.SHA256, SHA256.HashData(Pdf[..50])), default);
        Assert.Equal((AppendOutcome.Kept, 50), right);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_removed_file_comes_back_within_a_week_and_is_gone_after_it(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var (kept, gone, half) = (await world.Sent("a.pdf", Pdf, "a"), await world.Sent("b.pdf", Pdf, "b"), (await world.Announce("c.pdf", 900, "c"))!);
        await world.Send(half.Id, 0, Pdf[..500]);
        await world.Remove.Run(kept.Id, world.Me);
        await world.Remove.Run(gone.Id, world.Me);
        Assert.True(await world.Remove.Undo(kept.Id, world.Me));
        world.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(2, await world.Clear.Run(default));
        Assert.Equal(0, await world.Clear.Run(default));

        Assert.True(File.Exists(world.Folder.Ready(kept.Id)));
        Assert.False(File.Exists(world.Folder.Ready(gone.Id)) || File.Exists(world.Folder.Part(half.Id)));
        Assert.False(await world.Remove.Undo(gone.Id, world.Me));
        Assert.Equal(kept.Id, Assert.Single(await world.Uploads.Of(world.Subject)).Id);
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_died_between_its_last_byte_and_its_name_is_finished_by_the_sweep(Engine engine)
    {
        await using var world = await UploadWorld.Make(engine);
        var (whole, named) = ((await world.Announce("a.pdf", Pdf.Length, "a"))!, (await world.Announce("b.pdf", Pdf.Length, "b"))!);
        await world.Send(whole.Id, 0, Pdf);
        await world.Send(named.Id, 0, Pdf);
        File.Move(world.Folder.Part(named.Id), world.Folder.Ready(named.Id)); // renamed, not committed
        world.Clock.Advance(TimeSpan.FromMinutes(6));

        await world.Clear.Run(default);

        Assert.All(await world.Uploads.Of(world.Subject), u => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), u.Sha256));
        Assert.Equal(2, (await world.Uploads.Of(world.Subject)).Count);
    }
}
