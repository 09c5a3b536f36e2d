using System.Text.Json.Serialization;
using Lms.Assessments.Rubrics;

namespace Lms.Data.Modules;

/// <summary>A case study or a group work, as the module's content brings it. The brief is Markdown.</summary>
/// <param name="Rubric">Names of the criteria; empty where nothing is marked.</param>
/// <param name="Criteria">The same with descriptors and points, where the content has them (2026-11: older versions hold names only).</param>
public sealed record TaskText(string Title, string Brief, IReadOnlyList<string> Rubric, Rubric? Criteria = null)
{
    /// <summary>What it is marked with; null where it is not.</summary>
    [JsonIgnore]
    public Rubric? MarkedBy => Criteria ?? (Rubric.Count > 0 ? Assessments.Rubrics.Rubric.Plain(Rubric) : null);
}
