using System.Globalization;
using Lms.Data.Backups;

namespace Lms.Web.Backups;

/// <summary><c>Lms.Web backup PATH</c>, for a console or a timer of the machine. Exit code 0 done, 1 not done, 2 not ours to do.</summary>
internal static class BackupCommand
{
    public static async Task<int> Run(BackUpDatabase backups, string path, TextWriter output, TextWriter errors)
    {
        if (!backups.IsOurs)
        {
            await errors.WriteLineAsync("The database is on SQL Server. Use the server's own backup (BACKUP DATABASE or the managed service's): it knows the transaction log.");
            return 2;
        }

        try
        {
            var report = await backups.Run(path, new Lines(output));
            var largest = report.Rows.OrderByDescending(r => r.Value).Take(5).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value:N0}"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{report.Path}: {report.Bytes / 1024:N0} kB, {report.Rows.Count} tables, {report.Rows.Values.Sum():N0} rows ({string.Join(", ", largest)}), whole, in {report.Took.TotalSeconds:F1} s"));
            return 0;
        }
        catch (BackupException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
