using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Surveys;

/// <summary>
/// What a module version asks in one wave, in its order. Before and at the follow-up: attitudes, then practices. Straight after the
/// lessons only attitudes: nobody has practised anything since they were asked last, and the same answer twice tells nothing.
/// </summary>
/// <param name="Statements">Attitudes first.</param>
public sealed record Instrument(ValueList<Statement> Statements)
{
    public bool IsEmpty => Statements.Count == 0;

    public Instrument For(SurveyWave wave) =>
        wave == SurveyWave.After ? new([.. Statements.Where(s => s.Part == SurveyPart.Attitude)]) : this;

    /// <summary>Throws <c>survey.statement_unknown</c> for one that is not asked here.</summary>
    public Statement Find(string id) =>
        Statements.FirstOrDefault(s => s.Id == id) ?? throw new RuleBroken("survey.statement_unknown");

    /// <summary>Those without an answer, in their order.</summary>
    public IEnumerable<Statement> Unanswered(IEnumerable<string> answered)
    {
        var known = answered.ToHashSet(StringComparer.Ordinal);
        return Statements.Where(s => !known.Contains(s.Id));
    }
}
