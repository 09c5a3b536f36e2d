using System.Security.Cryptography;
using Lms.Data.Uploads;

namespace Lms.Data.Backups;

/// <summary>
/// Copies the files that rows name, after the copy of the rows, never before: a finished file does not change, and stays for a week
/// after its removal (<see cref="ClearUploads.Kept"/>), so that whatever a copied row promises is still there to be copied. A file
/// copied by an earlier backup is not copied again. One that is missing or damaged is told and keeps no other from being copied.
/// </summary>
public sealed class BackUpUploads(Db db, UploadFolder folder, TimeProvider clock)
{
    /// <summary>The files of the rows as they stand now: for a database whose server has just made its own backup.</summary>
    public async Task<UploadsReport> Run(string target, IProgress<string> progress, CancellationToken cancel = default)
    {
        var root = Path.GetFullPath(target);
        CheckApart(root);
        try
        {
            return await Copy(await db.List<KeptFile>(Sql.Kept, new { }, cancel), root, progress, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{root} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Throws where the copies would lie among the files that are copied: one broken disk, or one wrong command, would take both.</summary>
    internal void CheckApart(string root)
    {
        string Within(string path) => Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar;
        if (Within(root).StartsWith(Within(folder.Root), StringComparison.Ordinal) || Within(folder.Root).StartsWith(Within(root), StringComparison.Ordinal))
        {
            throw new BackupException($"Its files would lie in {folder.Root}, which is what is backed up. Name a place in another folder, better on another disk.");
        }
    }

    internal async Task<UploadsReport> Copy(IReadOnlyList<KeptFile> files, string root, IProgress<string> progress, CancellationToken cancel)
    {
        progress.Report($"Copying files that are not in {root} yet (of {files.Count:N0})");
        var (there, copied, bytes, faults) = (0, 0, 0L, new List<string>());
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var target = UploadFolder.Below(root, file.Id);
            if (new FileInfo(target) is { Exists: true } old && old.Length == file.Bytes)
            {
                there++;
                continue;
            }

            await using var source = folder.OpenReady(file.Id);
            if (source is null)
            {
                // Removed more than a week ago: the sweep was faster, and would do the same after a restore.
                if (file.State == "ready" || file.TouchedAt >= clock.GetUtcNow() - ClearUploads.Kept)
                {
                    faults.Add($"{folder.Ready(file.Id)} is missing");
                }
            }
            else if (await Copy(source, target, file, cancel))
            {
                (there, copied, bytes) = (there + 1, copied + 1, bytes + file.Bytes);
            }
            else
            {
                faults.Add($"{folder.Ready(file.Id)} is not the file that was sent: its hash is another");
            }
        }

        return new UploadsReport(root, there, copied, bytes, faults);
    }

    /// <summary>Reads every file of a backup and holds it against its row.</summary>
    internal static async Task<UploadsReport> Check(IReadOnlyList<KeptFile> files, string root, CancellationToken cancel)
    {
        var (there, faults) = (0, new List<string>());
        foreach (var file in files)
        {
            var path = UploadFolder.Below(root, file.Id);
            if (!File.Exists(path))
            {
                if (file.State == "ready")
                {
                    faults.Add($"{path} is missing");
                }

                continue;
            }

            await using var stream = File.OpenRead(path);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) == file.Sha256)
            {
                there++;
            }
            else
            {
                faults.Add($"{path} is damaged: its hash is another");
            }
        }

        return new UploadsReport(root, there, 0, 0, faults);
    }

    // The name comes last, so that a name means whole, also after a death in between.
    private static async Task<bool> Copy(FileStream source, string target, KeptFile file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = target + ".new";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var written = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var buffer = new byte[128 * 1024];
            for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await written.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            written.Flush(flushToDisk: true);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
        {
            File.Delete(partial);
            return false;
        }

        File.Move(partial, target, overwrite: true);
        return true;
    }

    internal static class Sql
    {
        public const string Kept = """
            SELECT Id, State, Bytes, Sha256, TouchedAt FROM Upload
            WHERE State = 'ready' OR (State = 'removed' AND ReadyAt IS NOT NULL AND Received > 0)
            ORDER BY Id
            """;
    }
}
