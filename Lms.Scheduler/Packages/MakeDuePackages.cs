using Lms.Assessments.Packages;
using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Lms.Data.Packages;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Packages;

/// <summary>
/// Makes each month of each active package that is due and not settled: reads the figures, draws the files, and lets one transaction
/// keep them and post the letters. Months of an outage are made when it is over; of two servers the key lets one in.
/// </summary>
public sealed class MakeDuePackages(
    PackageQueries packages, PackageContents contents, IPackagePress press, IssuePackage issue, NotePackageFailure note, FigureUpkeepQueries upkeep, LanguageList languages, TimeProvider clock) : ISweep
{
    public string Name => "packages";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        // What is sent is kept: figures that are being made anew are sent when they are whole.
        if (await upkeep.Find() is not null)
        {
            return;
        }

        var failures = new List<Exception>();
        foreach (var (package, settled) in await packages.Active())
        {
            try
            {
                foreach (var month in PackageCalendar.Due(package.FirstMonth, clock.GetUtcNow(), package.Zone).Where(m => !settled.Contains(m)))
                {
                    cancel.ThrowIfCancellationRequested();
                    await Make(package, month, cancel);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One package nobody answers for any more must not keep the others from their month.
                failures.Add(new InvalidOperationException($"package {package.Id}: {error.Message}", error));
                await note.Run(package.Id, error is RuleBroken broken ? broken.Code : error.Message);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private async Task Make(PackageRow package, int month, CancellationToken cancel)
    {
        if (await contents.Read(package, month) is not { } content)
        {
            await issue.Nothing(package, month, cancel);
            return;
        }

        var files = await press.Print(content, package.Country, languages.Read(package.Language), cancel);
        await issue.Run(package, month, content, files, cancel);
    }
}
