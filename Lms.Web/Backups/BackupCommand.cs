using System.Globalization;
using Lms.Data.Backups;

namespace Lms.Web.Backups;

/// <summary>
/// <c>Lms.Web backup PATH</c>, <c>backup check PATH</c> and <c>backup files FOLDER</c>, for a console or a timer of the machine. Exit code
/// 0 done, 1 not done or not all of it, 2 not ours to do.
/// </summary>
internal static class BackupCommand
{
    private const string Theirs =
        "The database is on SQL Server. Use the server's own backup (BACKUP DATABASE or the managed service's): it knows the transaction log. Then copy the files: backup files FOLDER.";

    public static Task<int> Run(IReadOnlyList<string> args, BackUpDatabase backups, BackUpUploads uploads, TextWriter output, TextWriter errors) => args switch
    {
        ["files", var folder] => Try(errors, async () => await Say(await uploads.Run(folder, new Lines(output)), output, errors)),
        _ when !backups.IsOurs => Refuse(errors),
        ["check", var path] => Try(errors, async () => await Say(await backups.Check(path), output, errors)),
        [var path] => Try(errors, async () => await Say(await backups.Run(path, new Lines(output)), output, errors)),
        _ => throw new ArgumentException("no such command", nameof(args)),
    };

    /// <summary>Whether these are arguments of this command.</summary>
    public static bool Knows(IReadOnlyList<string> args) => args is [_] or ["check" or "files", _];

    private static async Task<int> Try(TextWriter errors, Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (BackupException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task<int> Refuse(TextWriter errors)
    {
        await errors.WriteLineAsync(Theirs);
        return 2;
    }

    private static async Task<int> Say(BackupReport report, TextWriter output, TextWriter errors)
    {
        var largest = report.Rows.OrderByDescending(r => r.Value).Take(5).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value:N0}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Path}: {report.Bytes / 1024:N0} kB, {report.Rows.Count} tables, {report.Rows.Values.Sum():N0} rows ({string.Join(", ", largest)}), whole, in {report.Took.TotalSeconds:F1} s"));
        return await Say(report.Uploads, output, errors);
    }

    private static async Task<int> Say(UploadsReport files, TextWriter output, TextWriter errors)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Folder}: {files.Files:N0} files, {files.Copied:N0} of them new ({files.CopiedBytes / 1024:N0} kB)"));
        foreach (var fault in files.Faults)
        {
            await errors.WriteLineAsync(fault);
        }

        return files.Faults.Count == 0 ? 0 : 1;
    }

    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
