using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Mentorships;

/// <summary>What somebody offers as a mentor of a cohort: how many people, and in which languages.</summary>
public sealed record MentorTerms(int MaxPeople, ValueList<string> Languages)
{
    public const int MostPeople = 50;
    public const int MostCharacters = 200;

    /// <summary>As the column holds it.</summary>
    public string LanguageList => string.Join(' ', Languages);

    public static MentorTerms Of(int maxPeople, string languages) => new(maxPeople, languages.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValueList());

    /// <summary>The same, in order and without repetitions. Throws <c>mentor.people</c> or <c>mentor.languages</c>.</summary>
    public MentorTerms Checked()
    {
        if (MaxPeople is < 1 or > MostPeople)
        {
            throw new RuleBroken("mentor.people", 1, MostPeople);
        }

        var kept = this with { Languages = Languages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList() };
        return kept.Languages.Count > 0 && kept.LanguageList.Length <= MostCharacters ? kept : throw new RuleBroken("mentor.languages");
    }
}
