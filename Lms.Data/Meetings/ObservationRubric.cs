using Lms.Assessments.Rubrics;

namespace Lms.Data.Meetings;

/// <summary>An edition a practice may be observed with.</summary>
public sealed record ObservationRubric
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Of its texts.</summary>
    public string Language { get; init; } = "";

    public string Payload { get; init; } = "";

    public Rubric Read() => Rubric.Read(Payload);
}
