using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;

namespace Lms.Data.Rubrics;

/// <summary>An edition of a rubric.</summary>
public sealed record RubricRow
{
    public Guid Id { get; init; }

    public Guid SeriesId { get; init; }

    public int Number { get; init; }

    public Guid? ModuleId { get; init; }

    /// <summary>The task of the module's content it belongs to.</summary>
    public string? SourceKey { get; init; }

    public string Title { get; init; } = "";

    public string Language { get; init; } = "";

    public string Payload { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public string? CreatedByName { get; init; }

    public string? ModuleCode { get; init; }

    public int Version { get; init; }

    public RubricState Standing => Code.Read<RubricState>(State);

    public bool IsFrozen => UsedAt is not null || CreatedBy is null;

    public Rubric Rubric => Rubric.Read(Payload);
}
