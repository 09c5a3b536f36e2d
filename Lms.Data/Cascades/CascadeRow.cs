using Lms.Assessments.Aggregates;
using Lms.Assessments.Cascades;
using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Data.Cascades;

/// <summary>A training of the cascade as it is stored.</summary>
public sealed record CascadeRow
{
    public Guid Id { get; init; }

    public Guid TrainerId { get; init; }

    public string TrainerName { get; init; } = "";

    public string TrainerLatinName { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    public string Country { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public DateOnly HeldOn { get; init; }

    public string Place { get; init; } = "";

    public int GroupSize { get; init; }

    public int? Women { get; init; }

    public int? Men { get; init; }

    public string Provenance { get; init; } = "";

    public string? ReportedBy { get; init; }

    public string? Material { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedByName { get; init; } = "";

    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawnReason { get; init; }

    internal CascadeEvent Event(IEnumerable<Guid> known) =>
        new(Id, TrainerId, HeldOn, GroupSize, Women is { } women && Men is { } men ? new SexSplit(women, men) : null, Code.Read<Provenance>(Provenance), [.. known]);
}
