using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// A question as its author wrote it: text, key, reason and sources. Immutable; a change is another
/// <see cref="ItemVersion"/> under the same <see cref="Id"/>. Ids of options are letters that stay with stored answers.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SingleChoice), "single")]
[JsonDerivedType(typeof(MultipleChoice), "multiple")]
[JsonDerivedType(typeof(TrueFalse), "true_false")]
[JsonDerivedType(typeof(Ordering), "ordering")]
[JsonDerivedType(typeof(Matching), "matching")]
[JsonDerivedType(typeof(Numeric), "numeric")]
[JsonDerivedType(typeof(ShortText), "short_text")]
public abstract record Item
{
    /// <summary>Kept for ever, whatever the text becomes (<c>ERP-A01</c>).</summary>
    public required string Id { get; init; }

    /// <summary>The question, plain text; a line feed is a line break.</summary>
    public required string Stem { get; init; }

    /// <summary>Number of the lesson it tests (<c>2.1</c>).</summary>
    public required string Lesson { get; init; }

    /// <summary>Keys of the source list.</summary>
    public ValueList<string> Sources { get; init; } = [];

    /// <summary>The day by which an expert looks at it again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Why the right answer is right; shown when the review policy allows.</summary>
    public string? Rationale { get; init; }

    /// <summary>Hundredths of a point for a fully right answer, unless the slot says otherwise.</summary>
    public int Points { get; init; } = 100;

    /// <summary>The stored code of the kind: single, multiple, true_false, ordering, matching, numeric, short_text.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }
}
