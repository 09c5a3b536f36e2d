using System.Text.Json.Serialization;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;

namespace Lms.Data.Modules;

/// <summary>A case study or a group work, as the module's content brings it. The brief is Markdown.</summary>
/// <param name="Rubric">Names of the criteria; empty where nothing is marked.</param>
/// <param name="Criteria">The same with descriptors and points, where the content has them (2026-11: older versions hold names only).</param>
public sealed record TaskText(string Title, string Brief, IReadOnlyList<string> Rubric, Rubric? Criteria = null)
{
    /// <summary>What it is marked with; null where it is not.</summary>
    [JsonIgnore]
    public Rubric? MarkedBy => Criteria ?? (Rubric.Count > 0 ? Assessments.Rubrics.Rubric.Plain(Rubric) : null);

    /// <summary>The same with its criteria in more languages, where there are any.</summary>
    public TaskText In(IEnumerable<(string Language, ValueList<CriterionText>? Criteria)> texts)
    {
        var translations = texts.Where(t => t.Criteria is { Count: > 0 }).Select(t => new RubricText(t.Language, t.Criteria!)).ToValueList();
        return translations.Count == 0 || MarkedBy is not { } rubric ? this : this with { Criteria = rubric with { Translations = translations } };
    }
}
