using System.Globalization;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;

namespace Lms.Web.Rubrics;

/// <summary>A row of the editor.</summary>
public sealed class CriterionInput
{
    public string Key { get; set; } = "";

    public string? Name { get; set; }

    public List<string?> Level { get; set; } = [];

    public List<string?> Points { get; set; } = [];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && Level.All(string.IsNullOrWhiteSpace);

    /// <summary>As the words of another language.</summary>
    public CriterionText Translated(int levels)
    {
        var words = Enumerable.Range(0, levels).Select(Descriptor).ToValueList();
        return new CriterionText(Key, (Name ?? "").Trim(), words.All(w => w.Length == 0) ? [] : words);
    }

    public Criterion Typed(int levels) => new(Key, (Name ?? "").Trim(), Enumerable.Range(0, levels).Select(i =>
        new RubricLevel(Descriptor(i), Hundredths(Points.ElementAtOrDefault(i), i))).ToValueList());

    private string Descriptor(int place) => (Level.ElementAtOrDefault(place) ?? "").ReplaceLineEndings("\n").Trim();

    // Left empty, a level is worth its number.
    private static int Hundredths(string? typed, int place) => string.IsNullOrWhiteSpace(typed) ? (place + 1) * 100
        : decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points <= Rubric.MostPoints / 100
            ? (int)Math.Round(points * 100, MidpointRounding.AwayFromZero) : -1;
}
