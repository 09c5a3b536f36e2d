using Lms.Data.Packages;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Packages;

/// <summary>Gives the figures of a package their form, the same as a factsheet has on paper and in a workbook. Done by the room that draws those.</summary>
public interface IPackagePress
{
    Task<PackageIssueFiles> Print(PackageContent content, string? country, Words words, CancellationToken cancel);
}
