using Lms.Assessments.Rules;

namespace Lms.Assessments.Surveys;

/// <summary>
/// Pairs two waves of the same people. Whoever answered only once, and what was asked only once, is left out: a difference between two
/// different groups is no change in anybody.
/// </summary>
public static class MatchedSurveys
{
    public const int FewestPeople = 10;

    /// <summary>
    /// One pair for each person, enrolment and statement that is in both waves; by person key, then statement, whatever order they came
    /// in. Throws <see cref="ArgumentException"/> when somebody has two answers to a statement in one wave: the key forbids it.
    /// </summary>
    public static IReadOnlyList<MatchedWord> Pair(IEnumerable<SurveyWord> words, SurveyWave first = SurveyWave.Before, SurveyWave second = SurveyWave.FollowUp)
    {
        var all = words.ToList();
        var later = all.Where(w => w.Wave == second).ToDictionary(Key);
        return [.. all.Where(w => w.Wave == first).ToDictionary(Key)
            .Where(p => later.ContainsKey(p.Key))
            .Select(p => new MatchedWord(p.Value, later[p.Key]))
            .OrderBy(m => m.First.PersonKey).ThenBy(m => m.First.EnrolmentId).ThenBy(m => m.First.Part).ThenBy(m => m.First.StatementId, StringComparer.Ordinal)];
    }

    public static int People(IEnumerable<MatchedWord> pairs) => pairs.Select(p => p.First.PersonKey).Distinct().Count();

    /// <summary>
    /// Whether raw rows without names may leave the site. Null when they may; otherwise <c>survey.too_few_matched</c> with how many there
    /// are and how many it takes (among fewer a colleague can tell who is who), or <c>survey.still_open</c> with how many may still answer:
    /// of two workbooks with one person between them the second would show that person's answers.
    /// </summary>
    public static RuleBroken? ReleaseRefusal(int people, int stillOpen) =>
        stillOpen > 0 ? new RuleBroken("survey.still_open", stillOpen)
        : people < FewestPeople ? new RuleBroken("survey.too_few_matched", people, FewestPeople)
        : null;

    private static (Guid Person, Guid Enrolment, string Statement) Key(SurveyWord word) => (word.PersonKey, word.EnrolmentId, word.StatementId);
}
