using Lms.Assessments.Outbox;
using Lms.Data.Outbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>
/// Reads reports that the mail's keeper puts into a folder, one <c>.eml</c> a report, and moves each into <c>read</c> or, where it is
/// about nothing of ours, into <c>left</c>. A file is moved after it is taken in: killed between the two, it is taken in again, which
/// changes nothing.
/// </summary>
public sealed class ReadReports(TakeReport take, IOptions<MailSettings> settings, ILogger<ReadReports> log) : ISweep
{
    // A whole letter with its files may come back.
    private const long LargestBytes = 25_000_000;

    public string Name => "mail_reports";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        if (settings.Value.ReportsFolder is not { Length: > 0 } folder || !Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).ToList())
        {
            cancel.ThrowIfCancellationRequested();
            var outcome = await Take(path, cancel);
            log.LogInformation("Report {File}: {Outcome}.", Path.GetFileName(path), outcome);
            Move(path, outcome is ReportOutcome.NotOurs or ReportOutcome.NoReport ? "left" : "read");
        }
    }

    private async Task<ReportOutcome> Take(string path, CancellationToken cancel)
    {
        if (new FileInfo(path).Length > LargestBytes)
        {
            return ReportOutcome.NoReport;
        }

        await using var stream = File.OpenRead(path);
        return await ReportReader.Read(stream, cancel) is { } report ? await take.Run(report) : ReportOutcome.NoReport;
    }

    private static void Move(string path, string to)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, to));
        File.Move(path, Path.Combine(folder.FullName, Path.GetFileName(path)), overwrite: true);
    }
}
