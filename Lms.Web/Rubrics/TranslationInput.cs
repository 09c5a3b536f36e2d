using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;

namespace Lms.Web.Rubrics;

/// <summary>The words of one more language as the editor's form sends them: a row for each criterion, by its key.</summary>
public sealed class TranslationInput
{
    public string Language { get; set; } = "";

    public List<CriterionInput> Criteria { get; set; } = [];

    public CriterionInput Of(string key) => Criteria.FirstOrDefault(c => c.Key == key) ?? new CriterionInput { Key = key };

    public static TranslationInput Read(RubricText text) => new()
    {
        Language = text.Language,
        Criteria = [.. text.Criteria.Select(c => new CriterionInput { Key = c.Key, Name = c.Name, Level = [.. c.Descriptors] })],
    };

    /// <summary>Null where nothing is translated. Rows of criteria that are gone count for nothing, and so do words of levels that are.</summary>
    public RubricText? Typed(IReadOnlyList<Criterion> criteria)
    {
        var texts = criteria.Where(c => !Of(c.Key).IsEmpty).Select(c => Of(c.Key).Translated(c.Levels.Count)).ToValueList();
        return texts.Count == 0 ? null : new RubricText(Language, texts);
    }
}
