using Lms.Assessments.Surveys;
using Lms.Data.Surveys;
using Lms.Web.Lessons;

namespace Lms.Web.Surveys;

/// <summary>One card: a statement in the language it is shown in, and what was answered.</summary>
/// <param name="Number">Its place among all that are asked.</param>
/// <param name="Is">What it is written in; marked where it is not the page's own.</param>
public sealed record StatementView(Statement Statement, int Number, string Text, TextLanguage Is, SurveyAnswerRow? Answer)
{
    public string Id => Statement.Id;

    public bool IsPractice => Statement.Part == SurveyPart.Practice;

    public string Given => $"given-{Id}";

    public string Evidence => $"evidence-{Id}";

    public bool Has(int value) => Answer?.Given == value;
}
