using Lms.Assessments.Assignments;
using Lms.Assessments.Values;

namespace Lms.Data.Assignments;

/// <summary>One assignment with all its columns but the brief.</summary>
public sealed record AssignmentRow
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public string Kind { get; init; } = "";

    public string? SourceKey { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Of title and brief.</summary>
    public string Language { get; init; } = "";

    public bool IsGroup { get; init; }

    public Guid? SessionId { get; init; }

    public Guid? RubricId { get; init; }

    public DateTimeOffset OpensAt { get; init; }

    public string DueLocal { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    public string LatePolicy { get; init; } = "";

    public int LateDays { get; init; }

    public int DeductBasisPoints { get; init; }

    public int Resubmissions { get; init; }

    public bool TakesText { get; init; }

    public int MaxFiles { get; init; }

    public int Markers { get; init; }

    public bool IsBlind { get; init; }

    public bool IsIndependent { get; init; }

    public int ToleranceBasisPoints { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset? PublishedAt { get; init; }

    public int Version { get; init; }

    public AssignmentState Standing => Code.Read<AssignmentState>(State);

    public AssignmentTerms Terms => new()
    {
        State = Standing,
        OpensAt = OpensAt,
        DueAt = DueAt,
        Late = Code.Read<LatePolicy>(LatePolicy),
        LateDays = LateDays,
        DeductBasisPoints = DeductBasisPoints,
        Resubmissions = Resubmissions,
        TakesText = TakesText,
        MaxFiles = MaxFiles,
    };
}
