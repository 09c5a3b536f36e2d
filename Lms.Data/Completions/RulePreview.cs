namespace Lms.Data.Completions;

/// <summary>What a rule would mean for the people who are on the way now.</summary>
/// <param name="People">Those on the way.</param>
/// <param name="Complete">Of them, those who have all it asks for.</param>
/// <param name="Lacking">How many lack each measure, in the order of the rule.</param>
/// <param name="CohortsWithout">How many cohorts have nobody who could meet a measure: no such work, no session, no test.</param>
public sealed record RulePreview(int People, int Complete, IReadOnlyList<(string Measure, int People)> Lacking, IReadOnlyList<(string Measure, int Cohorts)> CohortsWithout)
{
    public int Incomplete => People - Complete;
}
