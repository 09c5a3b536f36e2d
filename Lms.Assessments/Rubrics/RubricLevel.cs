using System.Text.Json.Serialization;

namespace Lms.Assessments.Rubrics;

/// <summary>One step of a criterion: what work of this level looks like, and what it is worth.</summary>
/// <param name="Descriptor">What can be seen in the work; empty where a criterion is only a name.</param>
/// <param name="Points">Hundredths: 300 = 3 points.</param>
public sealed record RubricLevel(string Descriptor, int Points)
{
    public const int LongestDescriptor = 500;

    [JsonIgnore]
    public bool IsDescribed => Descriptor.Length > 0;
}
