using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>A word or two, compared with each accepted answer by its search key (case, accents and spacing do not count).</summary>
public sealed record ShortText : Item
{
    public required ValueList<string> Accepted { get; init; }

    [JsonIgnore]
    public override string Kind => "short_text";
}
