using Lms.Assessments.Facts;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Values;

namespace Lms.Assessments.Packages;

/// <summary>
/// Which of the differences something recorded since can have made. It is a necessary condition, not a proof: a line of attendances is
/// explained by attendances of its country, never by a figure from outside.
/// </summary>
public static class PackageExplanation
{
    /// <summary>Differences for which nothing fitting was recorded.</summary>
    public static IReadOnlyList<PackageDifference> Unexplained(IEnumerable<PackageDifference> differences, IReadOnlyList<PackageCause> causes) =>
        [.. differences.Where(d => !causes.Any(c => MayHaveMade(c, d)))];

    public static bool MayHaveMade(PackageCause cause, PackageDifference difference)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(difference);
        return cause.Country == (difference.Section is null ? difference.Code : difference.Country) && difference.Section switch
        {
            FactsheetSection.Outside => cause.Kind == PackageCause.Aggregate,
            FactsheetSection.Cascade => cause.Kind == PackageCause.Cascade,
            FactsheetSection.Institutionalisation => cause.Kind == PackageCause.Ladder,
            FactsheetSection.Activities => difference.Code switch
            {
                "sessions" => Is(FactKind.Session),
                "attendances" => Is(FactKind.Attendance),
                "certificates" => Is(FactKind.Certificate),
                _ => IsFact(),
            },
            _ => IsFact(),
        };

        bool Is(FactKind kind) => cause.Kind == Code.Of(kind);

        bool IsFact() => Code.TryRead<FactKind>(cause.Kind, out _);
    }
}
