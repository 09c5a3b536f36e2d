using System.Security.Cryptography;
using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Data.Audit;
using Microsoft.Extensions.Options;

namespace Lms.Data.Uploads;

/// <summary>
/// All bytes are here: what is it? A file that may be sent gets its name (pictures drawn anew), any other loses its bytes and keeps the
/// reason. Done again after a death in between it ends the same.
/// </summary>
public sealed class FinishUpload(Db db, UploadQueries uploads, UploadFolder folder, IOptions<UploadSettings> settings, TimeProvider clock) : IDisposable
{
    // Decoding takes up to a hundred megabytes; two phones at a time are enough for a host.
    private readonly SemaphoreSlim decoding = new(2);

    /// <summary>The row as it stands then: ready, refused, or still receiving where bytes are missing. Null where there is none.</summary>
    /// <exception cref="RuleBroken"><c>upload.disk_full</c></exception>
    public async Task<UploadRow?> Run(Guid id, CancellationToken cancel = default)
    {
        if (await uploads.Find(id) is not { State: "receiving" } row || row.Received < row.Bytes)
        {
            return await uploads.Find(id);
        }

        await decoding.WaitAsync(cancel);
        try
        {
            await Settle(row, cancel);
        }
        catch (IOException error) when (UploadFolder.IsFull(error))
        {
            throw new RuleBroken("upload.disk_full");
        }
        finally
        {
            decoding.Release();
        }

        return await uploads.Find(id);
    }

    public void Dispose() => decoding.Dispose();

    private async Task Settle(UploadRow row, CancellationToken cancel)
    {
        if (!File.Exists(folder.Part(row.Id)) && File.Exists(folder.Ready(row.Id)))
        {
            // A death between the rename and the commit: the file was judged, and its name says that it is whole.
            await using var whole = folder.OpenReady(row.Id)!;
            await Keep(row, FileContent.Read(whole, row.Name), whole);
            return;
        }

        FileType type;
        await using (var part = folder.OpenPart(row.Id, row.Received))
        {
            if (part is null)
            {
                return; // another request is at it
            }

            try
            {
                type = FileContent.Read(part, row.Name);
                settings.Value.Limits.Fits(type, row.Bytes);
                type = type.Family == FileFamily.Picture ? await Shrink(row, part, type, cancel) : type;
            }
            catch (RuleBroken refused)
            {
                // Too large for what it is, though not for what it was called: a film's name on a document.
                await Refuse(row, refused.Code == "upload.too_large" ? "upload.type" : refused.Code);
                return;
            }

            if (type.Family != FileFamily.Picture)
            {
                part.Flush(flushToDisk: true);
                File.Move(folder.Part(row.Id), folder.Ready(row.Id), overwrite: true);
            }
        }

        await using (var ready = folder.OpenReady(row.Id)!)
        {
            await Keep(row, type, ready);
        }

        File.Delete(folder.Part(row.Id));
    }

    // Into a file of its own: the bytes that were acknowledged stay until the smaller ones are kept.
    private async Task<FileType> Shrink(UploadRow row, FileStream part, FileType type, CancellationToken cancel)
    {
        var bytes = new byte[part.Length];
        part.Position = 0;
        await part.ReadExactlyAsync(bytes, cancel);
        var shrunk = PictureShrink.Run(bytes, type);
        var path = folder.Ready(row.Id) + ".new";
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(shrunk.Bytes, CancellationToken.None);
            file.Flush(flushToDisk: true);
        }

        File.Move(path, folder.Ready(row.Id), overwrite: true);
        return shrunk.Type;
    }

    private async Task Keep(UploadRow row, FileType type, FileStream file)
    {
        file.Position = 0;
        var (bytes, hash, now) = (file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, CancellationToken.None)), clock.GetUtcNow());
        await db.Work(nameof(FinishUpload), async work =>
        {
            if (await work.Execute(Sql.Ready, new { row.Id, name = FileName.WithType(row.Name, type), type.ContentType, bytes, hash, now }) == 1)
            {
                await work.Audit(new AuditEntry(now, row.OwnerId, nameof(FinishUpload), "Upload", row.Id.ToString(), row.OwnerId));
            }
        }, CancellationToken.None);
    }

    private async Task Refuse(UploadRow row, string code)
    {
        var now = clock.GetUtcNow();
        await db.Work(nameof(FinishUpload), work => work.Execute(Sql.Refuse, new { row.Id, code, freed = $"{row.Id:N}", now }), CancellationToken.None);
        folder.Clear(row.Id);
    }

    internal static class Sql
    {
        public const string Ready = """
            UPDATE Upload SET State = 'ready', Name = @name, ContentType = @ContentType, Bytes = @bytes, Received = @bytes, Sha256 = @hash, ReadyAt = @now, TouchedAt = @now, Version = Version + 1
            WHERE Id = @Id AND State = 'receiving'
            """;

        // The key is let go: the file may be mended and sent again.
        public const string Refuse = """
            UPDATE Upload SET State = 'refused', RefusedCode = @code, ClientKey = @freed, TouchedAt = @now, Version = Version + 1
            WHERE Id = @Id AND State = 'receiving'
            """;
    }
}
