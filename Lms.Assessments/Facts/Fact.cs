using Lms.Assessments.Values;

namespace Lms.Assessments.Facts;

/// <summary>
/// One counted event, with everything a report may ever ask about it as it was on that day: it is written once, in the
/// transaction of the event, and never changed. No names: <see cref="PersonKey"/> is a pseudonym that outlives them.
/// Codes (sex, category, kind of institution) are kept as the text they were, so that a list that changes later does not
/// change the past.
/// </summary>
public sealed record Fact
{
    public required Guid Id { get; init; }

    /// <summary>Unique name of the event (<c>completion:{enrolment}</c>): the same event writes its fact once.</summary>
    public required string SourceKey { get; init; }

    public required FactKind Kind { get; init; }

    public required FactUnit Unit { get; init; }

    /// <summary>How many; negative in a reversal.</summary>
    public int Quantity { get; init; } = 1;

    public Guid? PersonKey { get; init; }

    public Guid? InstitutionId { get; init; }

    /// <summary>Ids from the root down, as the tree was then.</summary>
    public string? InstitutionPath { get; init; }

    public string? InstitutionKind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public string? SubnationalUnit { get; init; }

    /// <summary>As declared then.</summary>
    public string? Sex { get; init; }

    public string? Category { get; init; }

    public Guid? ModuleId { get; init; }

    public Guid? ModuleVersionId { get; init; }

    public Guid? CohortId { get; init; }

    /// <summary>Empty when not recorded.</summary>
    public ValueList<FundingShare> FundingShares { get; init; } = [];

    /// <summary>The day it happened, in the cohort's time zone.</summary>
    public required DateOnly OccurredOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Which rule decided it, as printed with every figure; see <see cref="RuleName"/>.</summary>
    public required string RuleVersion { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The fact this one takes back, if it does.</summary>
    public Guid? CorrectsFactId { get; init; }

    /// <summary>How a version of a module's completion rule is printed: <c>ERP-1</c>.</summary>
    public static string RuleName(string moduleCode, int ruleVersion) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{moduleCode}-{ruleVersion}");

    /// <summary>
    /// The fact that takes this one back: the same in every respect with the opposite quantity, so that sums are right without
    /// anything being deleted. It counts on the day of the original: a corrected report of that period shows the correction.
    /// </summary>
    public Fact Reversed(Guid id, DateTimeOffset recordedAt) => this with
    {
        Id = id,
        SourceKey = "reversal:" + SourceKey,
        Quantity = -Quantity,
        RecordedAt = InstantJson.Stored(recordedAt),
        CorrectsFactId = Id,
    };

    /// <summary>The stored text of <see cref="FundingShares"/>.</summary>
    public string FundingSharesJson() => CanonicalJson.Write(FundingShares);
}
