using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;
using Lms.Data.Rubrics;

namespace Lms.Web.Rubrics;

/// <summary>A rubric as its editor's form sends it: as many rows as are drawn; rows without a name and words count for nothing.</summary>
public sealed class RubricInput
{
    private const int Rows = 3;

    [Display(Name = "rubrics.name")]
    public string? Title { get; set; }

    [Display(Name = "rubrics.language")]
    public string Language { get; set; } = "en";

    [Display(Name = "rubrics.levels")]
    public int Levels { get; set; } = Rubric.UsualLevels;

    public int Version { get; set; }

    public List<CriterionInput> Criteria { get; set; } = [];

    public List<TranslationInput> Translations { get; set; } = [];

    /// <summary>Language to translate into next.</summary>
    [Display(Name = "rubrics.translate_into")]
    public string? Next { get; set; }

    public static RubricInput New(string language) => new() { Language = language, Criteria = [.. Enumerable.Range(0, Rows).Select(i => new CriterionInput { Key = Rubric.KeyOf(i) })] };

    public static RubricInput Of(RubricRow row) => new()
    {
        Title = row.Title,
        Language = row.Language,
        Levels = row.Rubric.Levels(),
        Version = row.Version,
        Criteria = [.. row.Rubric.Criteria.Select(c => new CriterionInput
        {
            Key = c.Key,
            Name = c.Name,
            Level = [.. c.Levels.Select(l => l.Descriptor)],
            Points = [.. c.Levels.Select(l => (l.Points / 100m).ToString(CultureInfo.InvariantCulture))],
        })],
        Translations = [.. (row.Rubric.Translations ?? []).Select(TranslationInput.Read)],
    };

    /// <summary>An empty translation into the language chosen, where there is none.</summary>
    public void Translate()
    {
        if (!string.IsNullOrEmpty(Next) && Next != Language && Translations.Count < Rubric.MostTranslations && Translations.All(t => t.Language != Next))
        {
            Translations.Add(new TranslationInput { Language = Next });
        }

        Next = null;
    }

    public void Forget(int place)
    {
        if (place >= 0 && place < Translations.Count)
        {
            Translations.RemoveAt(place);
        }
    }

    /// <summary>One more empty row; its key is one nobody has.</summary>
    public void Add()
    {
        var key = Enumerable.Range(0, Rubric.MostCriteria * 2).Select(Rubric.KeyOf).First(k => Criteria.All(c => c.Key != k));
        Criteria.Add(new CriterionInput { Key = key });
    }

    public void RemoveAt(int place)
    {
        if (place >= 0 && place < Criteria.Count)
        {
            Criteria.RemoveAt(place);
        }
    }

    /// <summary>What it says. Points that are no number become ones no rubric accepts, so that the core says so by the criterion's name.</summary>
    public TypedRubric Typed()
    {
        var criteria = Criteria.Where(c => !c.IsEmpty).Select(c => c.Typed(Math.Clamp(Levels, 0, Rubric.MostLevels + 1))).ToValueList();
        var translations = Translations.Where(t => t.Language != Language).Select(t => t.Typed(criteria)).OfType<RubricText>().ToValueList();
        return new(Title ?? "", Language, new Rubric(criteria, translations.Count == 0 ? null : translations));
    }
}
