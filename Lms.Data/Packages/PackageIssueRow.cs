using Lms.Assessments.Packages;
using Lms.Assessments.Values;

namespace Lms.Data.Packages;

/// <summary>A month of a package, without its files.</summary>
public sealed record PackageIssueRow
{
    public Guid Id { get; init; }

    public Guid PackageId { get; init; }

    public int Month { get; init; }

    public string State { get; init; } = "";

    public string? Country { get; init; }

    public string Level { get; init; } = "";

    public string Language { get; init; } = "";

    public Guid SeenBy { get; init; }

    public string SeenByName { get; init; } = "";

    public string? Seen { get; init; }

    public string? Question { get; init; }

    public string RuleVersions { get; init; } = "[]";

    public string? FiguresHash { get; init; }

    public DateTimeOffset ReadAt { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public string? FileName { get; init; }

    public string? PdfHash { get; init; }

    public string? XlsxHash { get; init; }

    public int Rounds { get; init; }

    /// <summary>Letters of it, in all rounds.</summary>
    public long Letters { get; init; }

    /// <summary>Those the mail server took.</summary>
    public long Sent { get; init; }

    /// <summary>Those that did not go and will not by themselves.</summary>
    public long Failed { get; init; }

    public bool IsMade => State == Code.Of(IssueState.Made);

    public ValueList<string> Rules => CanonicalJson.Read<ValueList<string>>(RuleVersions);

    public PackageQuestion? Asked => Question is null ? null : PackageQuestion.Parse(Question);
}
