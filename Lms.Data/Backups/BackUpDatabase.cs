using Lms.Data.Engines;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Backups;

/// <summary>
/// Copies the embedded database while people work in it, and then the files its rows name into <c>uploads</c> beside it. The copy is one
/// moment's state, is read back and checked before it gets its name, and never overwrites a file. A backup nobody has opened is not
/// counted as one. Several in one folder share their files.
/// </summary>
public sealed class BackUpDatabase(Db db, BackUpUploads uploads, TimeProvider clock)
{
    private const int DiskFull = 13;

    /// <summary>True where the copy is this program's to make; SQL Server has its own backup.</summary>
    public bool IsOurs => db.Dialect is SqliteDialect;

    /// <summary>Makes the copy at <paramref name="path"/>. Throws <see cref="BackupException"/> with the reason.</summary>
    public async Task<BackupReport> Run(string path, IProgress<string> progress, CancellationToken cancel = default)
    {
        if (db.Dialect is not SqliteDialect sqlite)
        {
            throw new BackupException("This database is on SQL Server: use the server's own backup.");
        }

        if (!File.Exists(sqlite.Path))
        {
            throw new BackupException($"There is no database at {sqlite.Path}.");
        }

        var target = Path.GetFullPath(path);
        if (Path.Exists(target))
        {
            throw new BackupException($"{target} exists already. A backup never overwrites a file: name another.");
        }

        var files = FilesOf(target);
        uploads.CheckApart(files);
        var since = clock.GetTimestamp();
        // In the same folder, so that the last step is a rename and not a second copy.
        var partial = $"{target}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Delete(partial); // of a copy that was killed
            progress.Report($"Copying {sqlite.Path} ({new FileInfo(sqlite.Path).Length / 1024:N0} kB and its log)");
            await SqliteCopy.Make(sqlite, partial, cancel);
            progress.Report("Reading the copy back: integrity, references, rows");
            var rows = SqliteCopy.Check(partial);
            var sent = await uploads.Copy(SqliteCopy.Files(partial), files, progress, cancel);
            Flush(partial);
            File.Move(partial, target, overwrite: false);
            return new BackupReport(target, new FileInfo(target).Length, clock.GetElapsedTime(since), rows, sent);
        }
        catch (SqliteException error)
        {
            throw new BackupException(error.SqliteErrorCode == DiskFull ? $"The disk of {target} is full." : $"The copy failed: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{target} cannot be written: {error.Message}", error);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>Reads a backup again, every byte of its files too. Throws <see cref="BackupException"/> where the database in it is not whole.</summary>
    public async Task<BackupReport> Check(string path, CancellationToken cancel = default)
    {
        var target = Path.GetFullPath(path);
        if (!File.Exists(target))
        {
            throw new BackupException($"There is no backup at {target}.");
        }

        var since = clock.GetTimestamp();
        try
        {
            var rows = SqliteCopy.Check(target);
            var files = await BackUpUploads.Check(SqliteCopy.Files(target), FilesOf(target), cancel);
            return new BackupReport(target, new FileInfo(target).Length, clock.GetElapsedTime(since), rows, files);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{target} cannot be read: {error.Message}", error);
        }
    }

    // As the site looks for them beside its database, so that a backup can be put where the database was, and works.
    private static string FilesOf(string database) => Path.Combine(Path.GetDirectoryName(database)!, "uploads");

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
