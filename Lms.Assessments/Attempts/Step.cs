using System.Text.Json.Serialization;

namespace Lms.Assessments.Attempts;

/// <summary>
/// One recorded act in an attempt. Steps are only ever appended; everything else about an attempt is computed from them.
/// The names below are stored: they never change meaning and are never reused.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Saved), "saved")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(ClosedOverdue), "closed_overdue")]
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(Regraded), "regraded")]
[JsonDerivedType(typeof(MarkedByHand), "marked_by_hand")]
public abstract record Step
{
    /// <summary>When the server recorded it; UTC, milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The stored name of the kind of step.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }
}
