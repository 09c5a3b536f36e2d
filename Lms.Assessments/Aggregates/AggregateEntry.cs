using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Aggregates;

/// <summary>A figure from outside as somebody tells it. It stands beside own headcount, never inside.</summary>
public sealed record AggregateEntry
{
    public const int LongestText = 200;
    public const int LongestSource = 500;
    public const int LongestUnit = 100;

    /// <summary>Code of the activity.</summary>
    public required string Activity { get; init; }

    public required int Value { get; init; }

    /// <summary>"More than 7,000".</summary>
    public bool AtLeast { get; init; }

    public required MonthSpan Months { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public string? SubnationalUnit { get; init; }

    public Guid? InstitutionId { get; init; }

    public SexSplit? Split { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Of an estimate; where there is a split, the share of one sex by which it was made.</summary>
    public int? RatioBasisPoints { get; init; }

    /// <summary>What the ratio is of, and where it comes from.</summary>
    public string? RatioOf { get; init; }

    /// <summary>The partner who reports it.</summary>
    public string? ReportedBy { get; init; }

    public string? Source { get; init; }

    /// <summary>The sender's own number of it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What it is a figure of: two of the same would count the same thing twice.</summary>
    public string ContentKey => Key("content", Activity, Months.ToString(), Country, SearchKey.Of(SubnationalUnit ?? ""), InstitutionId?.ToString() ?? "", Reporter);

    /// <summary>What makes a later row a correction of it: the sender's number where there is one.</summary>
    public string ChainKey => ExternalId is { } id ? Key("sent", Country, InstitutionId?.ToString() ?? "", Reporter, id) : ContentKey;

    /// <summary>Whose table it is of: one hand's way of splitting.</summary>
    public string TableKey => string.Join('|', Country, InstitutionId?.ToString() ?? "", Reporter);

    /// <summary>A split nobody said was made by a ratio.</summary>
    public SexSplit? CountedSplit => Provenance == Provenance.Estimated ? null : Split;

    private string Reporter => SearchKey.Of(ReportedBy ?? "");

    /// <summary>The entry as it is stored.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.…</c></exception>
    public AggregateEntry Checked(FactUnit unit, DateOnly today)
    {
        var entry = this with { SubnationalUnit = Text(SubnationalUnit), RatioOf = Text(RatioOf), ReportedBy = Text(ReportedBy), Source = Text(Source), ExternalId = Text(ExternalId) };
        entry.CheckWhat(unit, today);
        entry.CheckHow();
        return entry;
    }

    private void CheckWhat(FactUnit unit, DateOnly today)
    {
        if (Value < 0) throw new RuleBroken("aggregate.value");
        if (Country.Length != 2 || !Country.All(char.IsAsciiLetterUpper)) throw new RuleBroken("aggregate.country");
        if (Months.Last > MonthSpan.MonthOf(today)) throw new RuleBroken("aggregate.future", MonthSpan.Text(Months.Last));
        if (SubnationalUnit?.Length > LongestUnit || RatioOf?.Length > LongestText || ReportedBy?.Length > LongestText || ExternalId?.Length > LongestUnit) throw new RuleBroken("aggregate.too_long", LongestUnit);
        if (Source?.Length > LongestSource) throw new RuleBroken("aggregate.source_too_long", LongestSource);
        if (Split is { } split)
        {
            if (unit is not (FactUnit.People or FactUnit.Attendances)) throw new RuleBroken("aggregate.split_unit");
            if (split.Women < 0 || split.Men < 0 || split.Total > Value) throw new RuleBroken("aggregate.split_sum", Value);
        }
    }

    private void CheckHow()
    {
        // What the system did not see happen it did not count.
        if (Provenance == Provenance.Counted) throw new RuleBroken("aggregate.counted");
        if (Provenance == Provenance.Partner && ReportedBy is null) throw new RuleBroken("aggregate.reported_by");
        if (Provenance != Provenance.Estimated)
        {
            if (RatioBasisPoints is not null) throw new RuleBroken("aggregate.ratio_without_estimate");
            return;
        }

        if (RatioBasisPoints is not (> 0 and <= 10_000) || RatioOf is null) throw new RuleBroken("aggregate.ratio_needed");
        if (Split is { } split && !split.Follows(RatioBasisPoints!.Value)) throw new RuleBroken("aggregate.ratio_differs", RatioBasisPoints!.Value / 10_000m);
    }

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;

    private static string Key(params string[] parts) => CanonicalJson.Hash(CanonicalJson.Write(parts));
}
