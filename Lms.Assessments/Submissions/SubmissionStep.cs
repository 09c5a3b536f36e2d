using System.Text.Json.Serialization;

namespace Lms.Assessments.Submissions;

/// <summary>
/// One recorded act in the life of a submission. Steps are only ever appended; everything else about a submission is computed from
/// them. The names below are stored: they never change meaning and are never reused.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(HandedIn), "handed_in")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(Regraded), "regraded")]
[JsonDerivedType(typeof(Appealed), "appealed")]
[JsonDerivedType(typeof(AppealAnswered), "appeal_answered")]
public abstract record SubmissionStep
{
    /// <summary>When the server recorded it; UTC, milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The stored name of the kind of step.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }
}
