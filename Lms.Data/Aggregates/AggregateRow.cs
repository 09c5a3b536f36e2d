using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Data.Aggregates;

/// <summary>A figure from outside as it is stored.</summary>
public sealed record AggregateRow
{
    public Guid Id { get; init; }

    public string ChainKey { get; init; } = "";

    public int Number { get; init; }

    public string ActivityCode { get; init; } = "";

    public string ActivityName { get; init; } = "";

    public string Unit { get; init; } = "";

    public int FigureValue { get; init; }

    public bool IsAtLeast { get; init; }

    public int FirstMonth { get; init; }

    public int LastMonth { get; init; }

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? InstitutionName { get; init; }

    public int? Women { get; init; }

    public int? Men { get; init; }

    public string Provenance { get; init; } = "";

    public int? RatioBasisPoints { get; init; }

    public string? RatioOf { get; init; }

    public string? ReportedBy { get; init; }

    public string? Source { get; init; }

    public string? ExternalId { get; init; }

    public Guid? ImportId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedByName { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawnReason { get; init; }

    public AggregateEntry Entry => new()
    {
        Activity = ActivityCode,
        Value = FigureValue,
        AtLeast = IsAtLeast,
        Months = new MonthSpan(FirstMonth, LastMonth),
        Country = Country,
        SubnationalUnit = SubnationalUnit,
        InstitutionId = InstitutionId,
        Split = Women is { } women && Men is { } men ? new SexSplit(women, men) : null,
        Provenance = Code.Read<Provenance>(Provenance),
        RatioBasisPoints = RatioBasisPoints,
        RatioOf = RatioOf,
        ReportedBy = ReportedBy,
        Source = Source,
        ExternalId = ExternalId,
    };

    public Figure Figure => new(FigureValue, Code.Read<FactUnit>(Unit), IsAtLeast, [Code.Read<Provenance>(Provenance)], RatioBasisPoints);

    internal StandingAggregate Standing => new(Id, ChainKey, Number, Entry);
}
