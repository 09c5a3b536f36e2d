using System.Text.Json;
using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Rubrics;

/// <summary>
/// Criteria by levels, as stored in one frozen edition. Every criterion has the same number of levels, so that "at least level 3" means
/// the same wherever a completion rule asks for it; what a level is worth may differ from criterion to criterion.
/// </summary>
/// <param name="Translations">Null where there is none.</param>
public sealed record Rubric(ValueList<Criterion> Criteria, ValueList<RubricText>? Translations = null)
{
    public const int UsualLevels = 4;
    public const int MostLevels = 6;
    public const int MostCriteria = 12;

    /// <summary>A form of all of them stays below what a server takes.</summary>
    public const int MostTranslations = 6;

    /// <summary>A thousand points: more than any marking scheme asks for, and far from overflowing.</summary>
    public const int MostPoints = 100_000;

    /// <summary>How many levels every criterion has.</summary>
    public int Levels() => Criteria[0].Levels.Count;

    /// <summary>Hundredths of a point when every criterion is at its highest level.</summary>
    public int MaxPoints() => Criteria.Sum(c => c.MaxPoints());

    public Criterion? Find(string key) => Criteria.FirstOrDefault(c => c.Key == key);

    /// <summary>Criteria that are only names: four levels, worth 1 to 4 points.</summary>
    public static Rubric Plain(IEnumerable<string> names) =>
        new Rubric(names.Select((name, i) => new Criterion(KeyOf(i), name, Enumerable.Range(1, UsualLevels).Select(l => new RubricLevel("", l * 100)).ToValueList())).ToValueList()).Checked();

    /// <summary>The key of the criterion at this place of a new rubric.</summary>
    public static string KeyOf(int place) => FormattableString.Invariant($"c{place + 1}");

    /// <summary>The mean level over the criteria in hundredths, halves up: 275 = 2.75. Every criterion must have its level.</summary>
    public int Level(IEnumerable<CriterionMark> marks) => Levelled(marks) is var levels && levels.Count == Criteria.Count
        ? Mean(levels.Sum(l => l.Level * 100), Criteria.Count)
        : throw new ArgumentException("a criterion has no level", nameof(marks));

    /// <summary>Hundredths of a point, of <see cref="MaxPoints"/>; a criterion without a level counts nothing.</summary>
    public int Points(IEnumerable<CriterionMark> marks) => Levelled(marks).Sum(l => l.Criterion.Levels[l.Level - 1].Points);

    /// <summary>The first criterion that has no level yet, in the order of the rubric.</summary>
    public Criterion? FirstOpen(IEnumerable<CriterionMark> marks) =>
        Levelled(marks).Select(l => l.Criterion.Key).ToHashSet(StringComparer.Ordinal) is var done ? Criteria.FirstOrDefault(c => !done.Contains(c.Key)) : null;

    /// <summary>Throws <c>mark.unknown_criterion</c> or <c>mark.no_such_level</c> where a mark does not fit this edition.</summary>
    public void Check(IEnumerable<CriterionMark> marks)
    {
        foreach (var mark in marks)
        {
            if (Find(mark.Key) is null) throw new RuleBroken("mark.unknown_criterion", mark.Key);
            if (mark.Level is { } level && (level < 1 || level > Levels())) throw new RuleBroken("mark.no_such_level", Levels());
        }
    }

    /// <summary>The rubric in the words of a language where it has them; and whether all of it is.</summary>
    public (Rubric Rubric, bool IsWhole) In(string language)
    {
        var spoken = Spoken(language);
        return (this with { Criteria = spoken.Select(c => c.Words).ToValueList() }, spoken.All(c => c.IsWhole));
    }

    /// <summary>The same criterion by criterion, and of each text whether it is in that language.</summary>
    public IReadOnlyList<SpokenCriterion> Spoken(string language)
    {
        var text = Translations?.FirstOrDefault(t => t.Language == language);
        return [.. Criteria.Select(c => Put(c, text?.Criteria.FirstOrDefault(t => t.Key == c.Key)))];
    }

    /// <summary>From a stored row. Throws <see cref="JsonException"/> when it is no rubric.</summary>
    public static Rubric Read(string json)
    {
        var rubric = CanonicalJson.Read<Rubric>(json);
        return rubric.Refusal() is null ? rubric : throw new JsonException("not a rubric");
    }

    public string ToJson() => CanonicalJson.Write(this);

    /// <summary>The same, or <see cref="RuleBroken"/> <c>rubric.…</c> with what is wrong.</summary>
    public Rubric Checked() => Refusal() is { } refusal ? throw refusal : this;

    private RuleBroken? Refusal()
    {
        if (Criteria.Count is 0 or > MostCriteria) return new RuleBroken("rubric.criteria", MostCriteria);
        if (Criteria.FirstOrDefault(c => string.IsNullOrWhiteSpace(c.Name) || c.Name.Length > Criterion.LongestName) is not null) return new RuleBroken("rubric.name", Criterion.LongestName);
        if (Criteria.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count() != Criteria.Count) return new RuleBroken("rubric.criterion_twice");
        if (Levels() is < 2 or > MostLevels || Criteria.Any(c => c.Levels.Count != Levels())) return new RuleBroken("rubric.levels", MostLevels);
        return Criteria.Select(Refusal).FirstOrDefault(r => r is not null) ?? (Translations is null ? null : Refusal(Translations));
    }

    private static RuleBroken? Refusal(Criterion criterion)
    {
        if (criterion.Levels.Any(l => l.Descriptor.Length > RubricLevel.LongestDescriptor)) return new RuleBroken("rubric.descriptor", criterion.Name, RubricLevel.LongestDescriptor);
        var falls = criterion.Levels.Zip(criterion.Levels.Skip(1)).Any(pair => pair.Second.Points <= pair.First.Points);
        return falls || criterion.Levels.Any(l => l.Points is < 0 or > MostPoints) ? new RuleBroken("rubric.points", criterion.Name) : null;
    }

    private RuleBroken? Refusal(ValueList<RubricText> texts)
    {
        if (texts.Count > MostTranslations) return new RuleBroken("rubric.translations", MostTranslations);
        var isTwice = texts.Select(t => t.Language).Distinct(StringComparer.Ordinal).Count() != texts.Count;
        return isTwice || texts.Any(t => t.Language.Length == 0 || !Fits(t)) ? new RuleBroken("rubric.translation") : null;
    }

    private bool Fits(RubricText text) =>
        text.Criteria.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count() == text.Criteria.Count
        && text.Criteria.All(c => Find(c.Key) is not null && c.Name.Length <= Criterion.LongestName
            && (c.Descriptors.Count == 0 || c.Descriptors.Count == Levels()) && c.Descriptors.All(d => d.Length <= RubricLevel.LongestDescriptor));

    internal static int Mean(int sum, int count) => ((2 * sum) + count) / (2 * count);

    private List<(Criterion Criterion, int Level)> Levelled(IEnumerable<CriterionMark> marks) =>
        [.. marks.Where(m => m.Level is not null && Find(m.Key) is not null).Select(m => (Find(m.Key)!, m.Level!.Value)).DistinctBy(m => m.Item1.Key)];

    private static SpokenCriterion Put(Criterion criterion, CriterionText? text)
    {
        string? Of(int level) => text?.Descriptors.ElementAtOrDefault(level) is { Length: > 0 } words ? words : null;
        var hasName = text is { Name.Length: > 0 };
        return new SpokenCriterion(
            criterion with
            {
                Name = hasName ? text!.Name : criterion.Name,
                Levels = criterion.Levels.Select((l, i) => l with { Descriptor = Of(i) ?? l.Descriptor }).ToValueList(),
            },
            hasName,
            criterion.Levels.Select((l, i) => !l.IsDescribed || Of(i) is not null).ToValueList());
    }
}
