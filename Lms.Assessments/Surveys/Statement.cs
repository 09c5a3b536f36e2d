using Lms.Assessments.Rules;

namespace Lms.Assessments.Surveys;

/// <summary>A statement people are asked about, without its words: those come in many languages, what counts is the same in all.</summary>
/// <param name="Id">Stable between module versions (<c>ERP-T01</c>); what a before and an after are matched by.</param>
/// <param name="IsReverse">Agreeing speaks against what the module teaches; only attitudes can be.</param>
public sealed record Statement(string Id, SurveyPart Part, bool IsReverse)
{
    /// <summary>The ends of the attitude scale: 1 do not agree at all, 5 agree completely.</summary>
    public const int Least = 1;

    public const int Most = 5;

    /// <summary>Practices: 0 no, 1 partly, 2 yes.</summary>
    public const int Yes = 2;

    /// <summary>
    /// The figure that is analysed: as given, and turned round (6 − x) where the statement is reverse-scored, so that more is always
    /// nearer to what the module teaches. Throws <c>survey.answer_unknown</c> for a figure the scale does not have.
    /// </summary>
    public int Score(int given)
    {
        var (low, high) = Part == SurveyPart.Attitude ? (Least, Most) : (0, Yes);
        return given < low || given > high ? throw new RuleBroken("survey.answer_unknown")
            : Part == SurveyPart.Attitude && IsReverse ? low + high - given
            : given;
    }
}
